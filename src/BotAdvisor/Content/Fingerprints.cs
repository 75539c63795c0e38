using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace BotAdvisor.Content;

/// <summary>Tells whether a piece of YAML still says what it said.</summary>
internal static class Fingerprints
{
    private const int Length = 8;

    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    /// <summary>The fingerprint of several together.</summary>
    public static string Of(string fingerprints) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprints)))[..Length];

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                text.Append('{');
                foreach (var (key, value) in mapping.Children)
                {
                    Write(key, text);
                    Write(value, text);
                }

                text.Append('}');
                break;
            case YamlSequenceNode list:
                text.Append('[');
                foreach (var child in list.Children) Write(child, text);
                text.Append(']');
                break;
            default:
                text.Append(node).Append('\n');
                break;
        }
    }
}
