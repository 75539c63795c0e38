using System.Text.Json.Serialization.Metadata;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>What data there is at a place of a template: the names that may stand in <c>${…}</c> there.</summary>
internal sealed class CardShape
{
    private readonly JsonTypeInfo _root;
    private readonly JsonTypeInfo _here;

    private CardShape(JsonTypeInfo root, JsonTypeInfo here) => (_root, _here) = (root, here);

    /// <summary>The whole of a card's data.</summary>
    public static CardShape OfCard { get; } = new(CardDataJson.Default.CardData, CardDataJson.Default.CardData);

    /// <summary>The names here.</summary>
    public IEnumerable<string> Names => _here.Properties.Select(property => property.Name);

    /// <summary>One element, where it is many; else the same.</summary>
    public CardShape Element => _here.ElementType is { } element ? new(_root, TypeOf(element)) : this;

    /// <summary>Where an expression leads; null where it leads nowhere.</summary>
    public CardShape? At(CardExpression expression)
    {
        var type = expression.From(_root, _here);
        foreach (var name in expression.Names)
        {
            if (type.Properties.FirstOrDefault(property => property.Name == name) is not { } found) return null;
            type = TypeOf(found.PropertyType);
        }

        return new(_root, type);
    }

    private static JsonTypeInfo TypeOf(Type type) => CardDataJson.Default.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type)!;
}
