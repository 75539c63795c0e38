namespace BotAdvisor.BotFramework.Authentication;

/// <summary>Says in plain words why Entra gave no token. Source: the AADSTS codes of Entra.</summary>
internal static class TokenFaults
{
    private static readonly (string Code, string Words)[] Known =
    [
        ("AADSTS7000222", "The secret of the app has expired. Make a new one in Entra (app registration, certificates and secrets) and set MicrosoftAppPassword."),
        ("AADSTS7000215", "The secret of the app is wrong. Set MicrosoftAppPassword to the value of the secret, not to its id."),
        ("AADSTS700016", "The app is not known in this tenant. Check MicrosoftAppId and MicrosoftAppTenantId."),
        ("AADSTS90002", "There is no such tenant. Check MicrosoftAppTenantId."),
        ("AADSTS700027", "The certificate is not one of the app's, or has expired. Register it with the app in Entra, or set MicrosoftAppCertificate:Path to the right one."),
        ("AADSTS7000112", "The app is switched off in this tenant. Have an administrator switch it on in Entra (enterprise applications)."),
        ("AADSTS70021", "No federated credential of the app fits. Check its subject and issuer in Entra (app registration, federated credentials)."),
        ("AADSTS700024", "The time in the assertion does not fit: the clock of this machine is off. Have it set by a time server."),
    ];

    public static string Explain(Exception fault)
    {
        var told = string.Join(' ', Chain(fault).Select(e => e.Message));
        foreach (var (code, words) in Known)
        {
            if (told.Contains(code, StringComparison.Ordinal)) return $"{words} ({code})";
        }

        var begin = told.IndexOf("AADSTS", StringComparison.Ordinal);
        return begin >= 0
            ? $"Entra refused with {new string([.. told.Skip(begin).TakeWhile(char.IsLetterOrDigit)])}. Look that code up at https://login.microsoftonline.com/error."
            : "Entra was not reached, or gave no sound answer. Check OAuthAuthority, the network and the proxy.";
    }

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (Exception? e = fault; e is not null; e = e.InnerException) yield return e;
    }
}
