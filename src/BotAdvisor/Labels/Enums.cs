namespace BotAdvisor.Labels;

/// <summary>What a user wants with a message. The ids are the names in kebab case (<see cref="Label"/>).</summary>
public enum Intent
{
    Greeting,
    Help,
    Thanks,
    Goodbye,
    FindPhase,
    ExplainPhase,
    ExplainConcept,
    FindAdvice,
    RoleFuture,
    ResearchFact,
    Worry,
    WorksCouncil,
    TeamScan,
    Human,
    Privacy,
    About,
    Stop,
    Back,
    Restart,
    OutOfScope,
}

/// <summary>The three phases of digital technology at municipalities, oldest first (report, table 2).</summary>
public enum Phase
{
    Automatisering,
    Digitalisering,
    Dataficering,
}

/// <summary>The seven dimensions in which the phases differ, in the order of the report's table 2.</summary>
public enum Dimension
{
    Basistechnologie,
    Beeld,
    Gebruik,
    Opbrengst,
    Verandering,
    Overheidscontext,
    Governance,
}

/// <summary>The nine themes of advice, in the order of the report's table 3.</summary>
public enum Theme
{
    Awareness,
    Innovatie,
    Experimenteren,
    Monitoring,
    Scholing,
    KwaliteitVanDeArbeid,
    HrBeleid,
    HrInstrumentarium,
    Werkgeverschap,
}

/// <summary>For whom a row of advice is meant: the municipal sector as a whole, or one organisation.</summary>
public enum Level
{
    Sector,
    Organisatie,
}

/// <summary>How strong a statement is: where it comes from.</summary>
public enum Strength
{
    /// <summary>Said by the report.</summary>
    Report,

    /// <summary>The advisor's own conclusion from the report.</summary>
    Derived,

    /// <summary>The law says so.</summary>
    Law,

    /// <summary>Common knowledge, not from the report.</summary>
    General,

    /// <summary>From a document that the organisation added.</summary>
    OwnDocument,
}

/// <summary>A language the advisor speaks.</summary>
public enum Language
{
    Nl,
    En,
}
