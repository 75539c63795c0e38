using BotAdvisor.Web.Commands;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The icons of the app, as a browser decodes them.</summary>
public sealed class IconTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task An_icon_has_its_size_and_its_transparency(string file, int size)
    {
        var picture = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Installed.Manifest, file)));
        var page = await browser.Chromium.NewPageAsync();

        var pixels = await page.EvaluateAsync<int[]>(
            """
            async source => {
              const image = new Image();
              image.src = source;
              await image.decode();
              const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
              context.drawImage(image, 0, 0);
              return [image.width, image.height, ...context.getImageData(0, 0, image.width, image.height).data];
            }
            """,
            $"data:image/png;base64,{picture}");
        await page.CloseAsync();

        pixels[..2].ShouldBe([size, size]);
        var points = pixels[2..].Chunk(4).ToArray();
        if (file == "color.png")
        {
            points.ShouldAllBe(point => point[3] == 255);
            points.DistinctBy(point => (point[0], point[1], point[2])).Count().ShouldBeGreaterThan(2);
        }
        else
        {
            points.Where(point => point[3] > 0).ShouldAllBe(point => point[0] == 255 && point[1] == 255 && point[2] == 255, "white alone");
            points.Count(point => point[3] == 0).ShouldBeGreaterThan(points.Length / 2, "on nothing");
            points.Count(point => point[3] == 255).ShouldBeGreaterThan(50);
        }
    }
}
