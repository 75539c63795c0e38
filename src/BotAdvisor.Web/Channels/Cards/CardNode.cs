using System.Collections.Immutable;
using System.Text.Json;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>A piece of a template, read once and filled many times.</summary>
internal abstract record CardNode
{
    /// <summary>Whether it is there at all, in this place of the data.</summary>
    public virtual bool IsIn(CardScope scope) => true;

    /// <summary>Writes it, filled.</summary>
    public abstract void Write(Utf8JsonWriter writer, CardScope scope);

    /// <summary>A value that is the same in every card.</summary>
    public sealed record Constant(JsonElement Value) : CardNode
    {
        public override void Write(Utf8JsonWriter writer, CardScope scope) => Value.WriteTo(writer);
    }

    /// <summary>A value that is one of the data, with its type. Where there is none, neither is the field.</summary>
    public sealed record Bound(CardExpression Expression) : CardNode
    {
        public override bool IsIn(CardScope scope) => Expression.Of(scope).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

        public override void Write(Utf8JsonWriter writer, CardScope scope) => Expression.Of(scope).WriteTo(writer);
    }

    /// <summary>A text with values in it.</summary>
    public sealed record Text(ImmutableArray<(string Literal, CardExpression? Expression)> Pieces) : CardNode
    {
        public override void Write(Utf8JsonWriter writer, CardScope scope) =>
            writer.WriteStringValue(string.Concat(Pieces.Select(piece => piece.Expression is { } expression ? Said(expression.Of(scope)) : piece.Literal)));

        private static string Said(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : value.ToString();
    }

    /// <summary>An array; what is repeated or left out is so within it.</summary>
    public sealed record List(ImmutableArray<CardNode> Items) : CardNode
    {
        public override void Write(Utf8JsonWriter writer, CardScope scope)
        {
            writer.WriteStartArray();
            WriteItems(writer, scope);
            writer.WriteEndArray();
        }

        public void WriteItems(Utf8JsonWriter writer, CardScope scope)
        {
            foreach (var item in Items)
            {
                if (item is Repeated repeated) repeated.WriteAll(writer, scope);
                else if (item.IsIn(scope)) item.Write(writer, scope);
            }
        }
    }

    /// <summary>An object, there where its condition holds.</summary>
    public sealed record Thing(ImmutableArray<(string Name, CardNode Value)> Fields, CardExpression? When) : CardNode
    {
        public override bool IsIn(CardScope scope) => When is null || CardExpression.IsSomething(When.Of(scope));

        public override void Write(Utf8JsonWriter writer, CardScope scope)
        {
            writer.WriteStartObject();
            foreach (var (name, value) in Fields)
            {
                if (!value.IsIn(scope)) continue;
                writer.WritePropertyName(name);
                value.Write(writer, scope);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>An item of an array for every element of the data; once where the data is a single thing, not at all where it is nothing.</summary>
    public sealed record Repeated(CardNode Item, CardExpression? Data) : CardNode
    {
        public override void Write(Utf8JsonWriter writer, CardScope scope) => throw new InvalidOperationException("What is repeated stands in an array.");

        public void WriteAll(Utf8JsonWriter writer, CardScope scope)
        {
            if (Data is null)
            {
                WriteOne(writer, scope);
                return;
            }

            var data = Data.Of(scope);
            if (data.ValueKind == JsonValueKind.Object) WriteOne(writer, scope with { Here = data });
            if (data.ValueKind != JsonValueKind.Array) return;
            foreach (var element in data.EnumerateArray()) WriteOne(writer, scope with { Here = element });
        }

        // A part that is an array gives its items, not an array within the array.
        private void WriteOne(Utf8JsonWriter writer, CardScope scope)
        {
            if (Item is List list) list.WriteItems(writer, scope);
            else if (Item.IsIn(scope)) Item.Write(writer, scope);
        }
    }
}
