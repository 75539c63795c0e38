using System.Text.Json;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>What stands between <c>${</c> and <c>}</c>: a path of names from where one is, or from <c>$root</c>.</summary>
internal sealed class CardExpression
{
    private const string FromRoot = "$root.";

    private readonly bool _fromRoot;

    private CardExpression(bool fromRoot, string[] names) => (_fromRoot, Names) = (fromRoot, names);

    /// <summary>The names of the path; empty for the place itself.</summary>
    public string[] Names { get; }

    /// <summary>Where the path begins: at the root, or where one is.</summary>
    public T From<T>(T root, T here) => _fromRoot ? root : here;

    /// <summary>Reads a path; null where it is none.</summary>
    public static CardExpression? Parse(string text)
    {
        var fromRoot = text.StartsWith(FromRoot, StringComparison.Ordinal);
        var names = (fromRoot ? text[FromRoot.Length..] : text).Split('.');
        return names.All(name => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)) ? new(fromRoot, names) : null;
    }

    /// <summary>What it stands for; undefined where there is no such thing.</summary>
    public JsonElement Of(CardScope scope)
    {
        var value = From(scope.Root, scope.Here);
        foreach (var name in Names)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value)) return default;
        }

        return value;
    }

    /// <summary>Whether there is something: not nothing, false, zero or empty.</summary>
    public static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}

/// <summary>Where in the data one is.</summary>
internal readonly record struct CardScope(JsonElement Root, JsonElement Here);
