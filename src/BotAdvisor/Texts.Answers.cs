using BotAdvisor.Labels;

namespace BotAdvisor;

/// <summary>The words around what is looked up: titles, remarks, and whose words they are.</summary>
public static partial class Texts
{
    // ── Explaining ───────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Example = new("Voorbeeld", "Example");

    public static readonly LocalizedText ForYourWork = new("Voor je werk", "For your work");

    public static readonly LocalizedText MorePrecise = new("Preciezer", "More precise");

    public static readonly LocalizedText Simpler = new("Eenvoudiger", "Simpler");

    public static readonly LocalizedText Related = new("Verwant: {0}", "Related: {0}");

    public static readonly LocalizedText PhaseSince = new("{0} (vanaf {1})", "{0} (from {1})");

    public static readonly LocalizedText KeywordOfPhase = new("Sleutelwoord", "Keyword");

    public static readonly LocalizedText HowToRecognise = new("Je herkent het zo", "How to recognise it");

    public static readonly LocalizedText MattersMore = new("Wat in deze fase extra telt", "What matters more in this phase");

    public static readonly LocalizedText ParkingExample = new("Bijvoorbeeld parkeren", "Parking, for example");

    public static readonly LocalizedText HowPhasesRelate = new("Hoe de fasen bij elkaar horen", "How the phases belong together");

    public static readonly LocalizedText MoreAbout = new("Meer over {0}", "More about {0}");

    // ── Advice ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText AdviceForSector = new("{0}, voor de sector", "{0}, for the sector");

    public static readonly LocalizedText AdviceForOrganisation = new("{0}, voor de organisatie", "{0}, for the organisation");

    public static readonly LocalizedText Because = new("Waarom", "Why");

    public static readonly LocalizedText QuestionsForTheTeam = new("Bespreek met elkaar", "Discuss together");

    public static readonly LocalizedText FirstStep = new("Eerste stap", "First step");

    public static readonly LocalizedText PleaseNote = new("Let op", "Please note");

    public static readonly LocalizedText AlsoForSector = new("Ook voor de sector", "Also for the sector");

    public static readonly LocalizedText AlsoForOrganisation = new("Ook voor de organisatie", "Also for the organisation");

    public static readonly LocalizedText AdviceOn = new("Advies: {0}", "Advice: {0}");

    public static readonly LocalizedText OtherThemes = new("Andere thema's", "Other themes");

    // ── The phase found ──────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText MainlyInPhase = new("Jullie werken vooral zoals in de fase {0}.", "You mainly work as in the phase {0}.");

    public static readonly LocalizedText BetweenPhases = new(
        "Jullie werken net zo goed zoals in de fase {0} als zoals in de fase {1}.",
        "You work as much as in the phase {0} as in the phase {1}.");

    public static readonly LocalizedText WhatIHeard = new("Wat ik hoorde", "What I heard");

    public static readonly LocalizedText NotKnown = new("weet je niet", "you don't know");

    public static readonly LocalizedText MixedIsNormal = new(
        "Jullie antwoorden wijzen naar meer dan één fase. Dat is normaal: fasen bouwen op elkaar voort, en delen van een gemeente verschillen.",
        "Your answers point to more than one phase. That is normal: phases build on each other, and parts of a municipality differ.");

    public static readonly LocalizedText HowSharesCount = new(
        "Elk antwoord telt even zwaar. Weinig antwoorden geven een voorzichtiger beeld. Dit is onze berekening, niet die van het rapport.",
        "Every answer counts the same. Few answers give a more careful picture. This is our calculation, not the report's.");

    public static readonly LocalizedText WhatFits = new("Wat past bij jullie organisatie", "What fits your organisation");

    public static readonly LocalizedText PhaseNotFound = new(
        "Met alleen 'weet ik niet' kan ik geen fase noemen. Dat geeft niet. Vraag het eens samen met een collega, dan weten jullie meer.",
        "With only 'I don't know' I cannot name a phase. That is fine. Try it together with a colleague; you will know more then.");

    // ── Studies, cases and other topics ──────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Who = new("Wie", "Who");

    public static readonly LocalizedText Method = new("Hoe onderzocht", "How it was studied");

    public static readonly LocalizedText Outcome = new("Wat eruit kwam", "What came out");

    public static readonly LocalizedText ForWhom = new("Voor wie", "For whom");

    public static readonly LocalizedText ForTheAdvice = new("Bij het advies", "With the advice");

    public static readonly LocalizedText Limits = new("Wat dit niet zegt", "What this does not tell");

    public static readonly LocalizedText SeeAlso = new("Zie ook", "See also");

    public static readonly LocalizedText SinceThen = new("Sinds {0}", "Since {0}");

    public static readonly LocalizedText OnTheTimeline = new(
        "Dit staat op de tijdlijn, in het deel van {0} tot en met {1}.",
        "This is on the timeline, in the part from {0} to {1}.");

    public static readonly LocalizedText CommonYear = new(
        "Het jaar is {0}. Dat is algemeen bekend; in mijn bron staan jaren en gebeurtenissen los van elkaar.",
        "The year is {0}. That is common knowledge; in my source years and events stand apart.");

    public static readonly LocalizedText TimelineYears = new(
        "Op de tijdlijn, {0}. De jaren bij de gebeurtenissen zijn algemeen bekend; in mijn bron staan ze los van elkaar.",
        "On the timeline, {0}. The years of the events are common knowledge; in my source they stand apart.");

    // ── Roles ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText TasksOf = new("Taken die hier vaak bij horen: {0}", "Tasks that often belong to it: {0}");

    public static readonly LocalizedText TakenOver = new("Kan techniek (deels) overnemen", "Technology can take over (in part)");

    public static readonly LocalizedText Supported = new("Doe je met hulp van techniek", "You do with the help of technology");

    public static readonly LocalizedText Unchanged = new("Blijft vooral zoals het is", "Stays much as it is");

    public static readonly LocalizedText NewTask = new("Komt erbij", "Is added");

    public static readonly LocalizedText SkillsMore = new("Wat belangrijker wordt", "What becomes more important");

    public static readonly LocalizedText AskYourManager = new("Vragen voor een gesprek met je leidinggevende", "Questions for a talk with your manager");

    public static readonly LocalizedText RoleIsOurs = new(
        "Dit is onze inschatting per soort taak. Het rapport noemt geen losse functies, en dit zegt niets over jou alleen.",
        "This is our estimate for each kind of task. The report names no single jobs, and this says nothing about you alone.");


    // ── Whose words these are ────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText OursExplanation = new("onze uitleg", "our explanation");

    public static readonly LocalizedText OursSuggestion = new("onze suggestie", "our suggestion");

    public static readonly LocalizedText CommonKnowledge = new("algemeen bekend, niet uit het rapport", "common knowledge, not from the report");

    public static readonly LocalizedText ByLaw = new("staat in de wet", "by law");
}
