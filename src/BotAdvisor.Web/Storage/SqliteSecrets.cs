using System.Security.Cryptography;

namespace BotAdvisor.Web.Storage;

/// <summary>Random keys that are made when they are first asked for and stay the same from then on, restarts included.</summary>
internal static class SqliteSecrets
{
    private const int Bytes = 32;

    /// <summary>The key of a name: 32 random bytes.</summary>
    public static async Task<byte[]> SecretAsync(this SqliteStorage storage, string name)
    {
        var made = RandomNumberGenerator.GetBytes(Bytes);
        return await storage.WriteAsync(connection =>
        {
            using var insert = connection.Sql("INSERT INTO secret (name, value) VALUES (@name, @value) ON CONFLICT DO NOTHING", ("@name", name), ("@value", made));
            insert.ExecuteNonQuery();
            using var select = connection.Sql("SELECT value FROM secret WHERE name = @name", ("@name", name));
            return (byte[])select.ExecuteScalar()!;
        });
    }
}
