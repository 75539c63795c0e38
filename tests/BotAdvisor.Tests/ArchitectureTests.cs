using Mono.Cecil;

namespace BotAdvisor.Tests;

/// <summary>Who may know whom (docs/architecture.md), checked over every type of the library, its methods' bodies included.</summary>
public class ArchitectureTests
{
    private const string Root = "BotAdvisor";

    /// <summary>Each room with the rooms it may know. A room is a folder; the files at the root are rooms of their own.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Labels"] = [],
        ["Texts"] = ["Labels"],
        ["Replies"] = ["Labels"],
        ["Privacy"] = [],
        ["UserMessage"] = ["Labels", "Privacy"],
        ["Content"] = ["Labels"],
        ["Understanding"] = ["Labels"],
        ["Phases"] = ["Labels", "Replies"],
        ["Dialogs"] = ["Labels", "Content", "Understanding", "Phases", "Replies"],
        ["Knowledge"] = ["Labels", "Replies", "Content", "Understanding"],
        ["Conversation"] = ["Labels", "Replies", "Dialogs"],
        ["AdvisorContent"] = ["Labels", "Content", "Knowledge", "Dialogs", "Understanding"],
        ["Answers"] = ["Labels", "Texts", "Replies", "Knowledge", "Phases", "Understanding"],
        ["Roads"] = ["Labels", "Texts", "Replies", "Turn", "UserMessage", "Conversation", "AdvisorContent", "Understanding", "Dialogs", "Phases", "Knowledge", "Answers"],
        ["Turn"] = ["Replies", "Conversation", "Answers"],
        ["Advisor"] = ["Labels", "Privacy", "Turn", "Texts", "Replies", "UserMessage", "Conversation", "AdvisorContent", "Understanding", "Dialogs", "Knowledge", "Answers", "Roads"],
        ["Storage"] = ["Labels", "Replies", "UserMessage", "Conversation", "Dialogs"],
        ["Log"] = ["Turns"],
        ["Turns"] = ["Labels", "Texts", "Replies", "Turn", "UserMessage", "Conversation", "Advisor", "Storage", "Log"],
    };

    /// <summary>Types at the root that live in one file with another.</summary>
    private static readonly Dictionary<string, string> SameFile = new()
    {
        ["Offer"] = "Conversation", ["Topic"] = "Conversation", ["AdvisorSettings"] = "Advisor", ["ContentFolders"] = "AdvisorContent",
    };

    [Fact]
    public void Every_arrow_between_rooms_is_one_that_is_drawn()
    {
        var visited = 0;
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Advisor).Assembly.Location);
        foreach (var type in assembly.MainModule.GetTypes().Where(type => RoomOf(type) is not null))
        {
            visited++;
            foreach (var used in Used(type).Select(RoomOf).OfType<string>().Where(room => room != RoomOf(type)))
            {
                if (!MayKnow[RoomOf(type)!].Contains(used)) faults.Add($"{RoomOf(type)} → {used}, in {type.FullName}");
            }
        }

        faults.ShouldBeEmpty();
        visited.ShouldBeGreaterThan(100, "the check must look everywhere");
    }

    [Fact]
    public void The_advisor_knows_no_web_no_database_and_no_model() =>
        typeof(Advisor).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name.EndsWith(".Abstractions", StringComparison.Ordinal) || name == "YamlDotNet");

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).ToArray();

        files.Length.ShouldBeGreaterThan(60);
        files.Where(file => File.ReadLines(file).Count() > 300).ShouldBeEmpty();
    }

    private static string? RoomOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        if (type.GetElementType() is { } element && element != type) return RoomOf(element);
        if (type.Namespace == Root) return SameFile.GetValueOrDefault(type.Name, type.Name);
        return type.Namespace.StartsWith($"{Root}.", StringComparison.Ordinal) ? type.Namespace.Split('.')[1] : null;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Parts(implemented.InterfaceType)),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Methods.SelectMany(Signature),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).SelectMany(instruction => OfOperand(instruction.Operand)),
    ];

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).SelectMany(Parts);

    private static IEnumerable<TypeReference> OfOperand(object? operand) => operand switch
    {
        TypeReference type => Parts(type),
        MethodReference method => [.. Parts(method.DeclaringType), .. Signature(method), .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : []],
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
