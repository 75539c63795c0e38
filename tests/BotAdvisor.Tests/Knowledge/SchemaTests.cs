using System.Globalization;
using System.Text.Json.Nodes;
using BotAdvisor.Labels;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BotAdvisor.Tests.Knowledge;

/// <summary>The JSON schemas by which an editor completes and checks: every file names its schema and keeps it.</summary>
public class SchemaTests
{
    private const string Modeline = "# yaml-language-server: $schema=";

    private static readonly string Schemas = Path.Combine(RepositoryFolder.Knowledge, "schema");

    public static TheoryData<string> Files => new(new[] { RepositoryFolder.Knowledge, RepositoryFolder.Dialogs }
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(RepositoryFolder.Root, file)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_keeps_the_schema_that_it_names(string file)
    {
        var path = Path.Combine(RepositoryFolder.Root, file);
        var first = (await File.ReadAllLinesAsync(path))[0];
        first.ShouldStartWith(Modeline, customMessage: $"{file}: begin the file with '{Modeline}…' so that editors check it");
        var schema = await JsonSchema.FromFileAsync(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Modeline.Length..])));

        var faults = schema.Validate(Json(path).ToJsonString());

        faults.ShouldBeEmpty($"{file}: {string.Join(", ", faults)}");
    }

    [Theory]
    [InlineData("concept", "id", "year", "names", "meaning", "precise", "example", "work")]
    [InlineData("topic", "id", "kind", "year", "sources", "names", "parts")]
    [InlineData("role", "id", "year", "names", "tasks", "skills", "questions")]
    public async Task A_schema_refuses_a_missing_and_an_unknown_field(string name, params string[] required)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, $"{name}.schema.json"));

        var faults = schema.Validate("""{"naam":"x"}""").Select(fault => $"{fault.Kind} {fault.Property}").ToArray();

        faults.ShouldContain("NoAdditionalPropertiesAllowed naam");
        foreach (var field in required) faults.ShouldContain($"PropertyRequired {field}");
    }

    [Fact]
    public void The_ids_in_the_schemas_are_the_labels()
    {
        var definitions = JsonNode.Parse(File.ReadAllText(Path.Combine(Schemas, "common.schema.json")))!["definitions"]!;

        Ids("intent").ShouldBe(Label.All<Intent>());
        Ids("phase").ShouldBe(Label.All<Phase>());
        Ids("theme").ShouldBe(Label.All<Theme>());
        Ids("dimension").ShouldBe(Label.All<Dimension>());
        Ids("strength").ShouldBe(Label.All<Strength>());

        IEnumerable<string> Ids(string name) => definitions[name]!["enum"]!.AsArray().Select(id => id!.GetValue<string>());
    }

    private static JsonNode Json(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return Json(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } when int.TryParse(plain, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
