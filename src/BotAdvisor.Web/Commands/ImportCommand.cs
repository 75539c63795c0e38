using System.Globalization;
using BotAdvisor.Privacy;
using BotAdvisor.Understanding;
using BotAdvisor.Web.Documents;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Commands;

/// <summary>
/// <c>botadvisor import</c>: adds documents of the organisation's own, which answers may quote; lists them; takes one out. A file that cannot
/// be read leaves everything as it was, and does not keep the others out.
/// </summary>
internal static class ImportCommand
{
    private const string List = "--list";
    private const string Remove = "--remove";
    private const string Mask = "--mask";

    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument is not (List or Remove or Mask)) is { } unknown) return Usage.Refuse($"The option {unknown} is not known here.");
        try
        {
            using var store = new DocumentStore(DocumentStore.FileBeside(Settings.From(Installed.Configuration()).Storage.File()));
            return arguments switch
            {
                [List] => Show(store),
                [Remove, var id] => TakeOut(store, id),
                _ when arguments.Contains(List, StringComparer.Ordinal) || arguments.Contains(Remove, StringComparer.Ordinal) => Usage.Refuse("--list stands alone, and --remove with the id of one document."),
                _ => Import(store, [.. arguments.Where(argument => argument != Mask).Distinct(StringComparer.Ordinal)], arguments.Contains(Mask, StringComparer.Ordinal)),
            };
        }
        catch (Exception e) when (e is SettingsException or StorageException)
        {
            return Usage.Fail(e.Message);
        }
    }

    private static int Import(DocumentStore store, string[] files, bool isMasked)
    {
        if (files.Length == 0) return Usage.Refuse("import takes one or more files.");

        // A document can be made to unpack to more than the machine has. Then reading it fails, and not the machine.
        AppContext.SetData("GCHeapHardLimit", DocumentLimits.MostMemory);
        GC.RefreshMemoryLimit();
        var status = Usage.Done;
        foreach (var file in files)
        {
            try
            {
                var read = DocumentFile.Read(file, progress => Console.Error.WriteLine($"{Path.GetFileName(file)}: {progress}"), CancellationToken.None);
                Put(store, file, isMasked ? read with { Pieces = [.. read.Pieces.Select(piece => piece with { Text = PersonalData.Mask(piece.Text).Text })] } : read);
                if (!isMasked && read.Pieces.Count(piece => PersonalData.Mask(piece.Text).HadAny) is > 0 and var count) Console.Error.WriteLine($"{Path.GetFileName(file)}: {count} paragraphs hold what looks like personal data (an address, e-mail, phone, BSN or IBAN), and answers may quote them. Import it with {Mask} to leave that out.");
            }
            catch (DocumentException e)
            {
                Console.Error.WriteLine(e.Message);
                status = Usage.Faulty;
            }
        }

        return status;
    }

    private static void Put(DocumentStore store, string file, ReadDocument read)
    {
        var id = IdOf(file);
        var earlier = store.List().FirstOrDefault(document => document.Id == id);
        var excerpts = store.Put(id, Path.GetFileName(file), read, TimeProvider.System.GetUtcNow());
        var pages = read.Pages is { } count ? $"{count.ToString(CultureInfo.InvariantCulture)} pages, " : "";
        Console.WriteLine($"{id}: '{read.Title}' imported ({pages}{excerpts.ToString(CultureInfo.InvariantCulture)} passages){(earlier is null ? "" : $", in place of {earlier.File} of {earlier.Imported:yyyy-MM-dd}")}");
    }

    private static int Show(DocumentStore store)
    {
        var documents = store.List();
        foreach (var document in documents)
        {
            var pages = document.Pages is { } count ? $", {count.ToString(CultureInfo.InvariantCulture)} pages" : "";
            Console.WriteLine($"{document.Id}: '{document.Title}', from {document.File}{pages}, {document.Excerpts.ToString(CultureInfo.InvariantCulture)} passages, imported {document.Imported:yyyy-MM-dd}");
        }

        if (documents.IsEmpty) Console.WriteLine("No documents are imported.");
        return Usage.Done;
    }

    private static int TakeOut(DocumentStore store, string id)
    {
        if (!store.Remove(id)) return Usage.Fail($"There is no document '{id}'. botadvisor import --list tells which there are.");
        Console.WriteLine($"{id}: removed");
        return Usage.Done;
    }

    // The same file again is the same document, in whatever folder it stands and as whatever kind it was saved.
    private static string IdOf(string file) => string.Join('-', Words.Of(Path.GetFileNameWithoutExtension(file))) is { Length: > 0 } id ? id : "document";
}
