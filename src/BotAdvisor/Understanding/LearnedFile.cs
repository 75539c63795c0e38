namespace BotAdvisor.Understanding;

/// <summary>
/// Keeps in a file what was learned of the examples, so that a start need not learn again. A file is only believed where it was written for
/// the same vocabulary by the same build of this library; any other counts as no file.
/// </summary>
internal static class LearnedFile
{
    /// <summary>What the file holds; null where there is none for this vocabulary.</summary>
    public static (LearnedMeanings Meanings, SoftmaxModel Phases)? Read(string path, ulong vocabulary)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 16));
            if (reader.ReadUInt64() != KeyOf(vocabulary)) return null;
            var learned = (LearnedMeanings.Read(reader), SoftmaxModel.Read(reader));
            return reader.ReadUInt64() == KeyOf(vocabulary) ? learned : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Writes the file, in one step: nobody ever reads half of it.</summary>
    public static void Write(string path, ulong vocabulary, LearnedMeanings meanings, SoftmaxModel phases)
    {
        var aside = $"{path}.new";
        using (var writer = new BinaryWriter(new BufferedStream(File.Create(aside), 1 << 16)))
        {
            writer.Write(KeyOf(vocabulary));
            meanings.Write(writer);
            phases.Write(writer);
            writer.Write(KeyOf(vocabulary));
        }

        File.Move(aside, path, overwrite: true);
    }

    // The version of the module is a hash of its code: features that are made otherwise would not fit the weights.
    private static ulong KeyOf(ulong vocabulary) =>
        FeatureHash.Pair(vocabulary, BitConverter.ToUInt64(typeof(LearnedFile).Module.ModuleVersionId.ToByteArray()));
}
