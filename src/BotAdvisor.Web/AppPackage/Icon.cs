using System.Buffers.Binary;

namespace BotAdvisor.Web.AppPackage;

/// <summary>An icon of the app: a PNG of one size.</summary>
/// <param name="Field">Its field in the manifest.</param>
/// <param name="Size">Its width and height in pixels.</param>
/// <param name="IsTransparent">Whether it needs an alpha channel.</param>
internal sealed record Icon(string Field, int Size, bool IsTransparent)
{
    // Signature, then the header chunk: length, name, width, height, bit depth, colour type (PNG specification, 5.2 and 11.2.2).
    private const int HeaderBytes = 26;
    private const int ColourWithAlpha = 6;
    private const int GreyWithAlpha = 4;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The two icons that Teams asks for.</summary>
    public static IReadOnlyList<Icon> All { get; } = [new("color", 192, IsTransparent: false), new("outline", 32, IsTransparent: true)];

    public IEnumerable<string> Faults(PackageFile file)
    {
        var bytes = file.Content;
        if (bytes.Length < HeaderBytes || !bytes.AsSpan().StartsWith(Signature))
        {
            yield return $"{file.Name}: the file is no PNG. Save it as one.";
            yield break;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        if (width != Size || height != Size) yield return $"{file.Name}: the icon is {width} × {height} pixels; Teams takes {Size} × {Size}. Scale it.";
        if (IsTransparent && bytes[25] is not (ColourWithAlpha or GreyWithAlpha)) yield return $"{file.Name}: the icon has no transparency; Teams shows it on its own background. Save it with an alpha channel.";
    }
}
