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

/// <summary>The kinds of topics that the report, or the law, says something about.</summary>
public enum TopicKind
{
    /// <summary>A study of what technology does to work.</summary>
    Study,

    /// <summary>What an advisory body or an adviser recommends.</summary>
    Policy,

    /// <summary>A way of thinking about technology and work.</summary>
    Frame,

    /// <summary>An example from practice.</summary>
    Case,

    /// <summary>How things came to be as they are.</summary>
    History,

    /// <summary>Figures on municipalities.</summary>
    Figures,

    /// <summary>A rule of law.</summary>
    Law,

    /// <summary>The report itself: what it asked, how it was made, whom it interviewed.</summary>
    Report,
}

/// <summary>What a part of a topic tells.</summary>
public enum Aspect
{
    /// <summary>What it is.</summary>
    Meaning,

    /// <summary>Who did or said it, and when.</summary>
    Who,

    /// <summary>How it was found out.</summary>
    Method,

    /// <summary>What came out of it.</summary>
    Outcome,

    /// <summary>One point of several.</summary>
    Point,

    /// <summary>Whom it is meant for.</summary>
    ForWhom,

    /// <summary>What it means for work.</summary>
    Work,

    /// <summary>How it belongs to the advice of the report.</summary>
    Advice,

    /// <summary>What it does not say about somebody or something else.</summary>
    Limits,

    /// <summary>What people ask about it that the source does not tell; only said to who asks that.</summary>
    NotTold,
}

/// <summary>What technology does to a task, in the report's frame of replacing and adding.</summary>
public enum TaskEffect
{
    /// <summary>Technology can do (most of) it.</summary>
    TakenOver,

    /// <summary>People do it with the help of technology.</summary>
    Supported,

    /// <summary>People keep doing it much as now.</summary>
    Unchanged,

    /// <summary>It comes with the technology.</summary>
    New,
}
