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

    // ── Documents of the organisation's own ──────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText FromYourDocument = new("Letterlijk uit jullie eigen document ‘{0}’", "Word for word from your own document ‘{0}’");

    public static readonly LocalizedText OwnDocumentNote = new(
        "Deze woorden staan in een document dat je eigen organisatie heeft toegevoegd. Twijfel je of het nog geldt? Vraag het na.",
        "These words stand in a document that your own organisation added. Not sure that it still holds? Do ask.");

    public static readonly LocalizedText Page = new("pagina {0}", "page {0}");

    public static readonly LocalizedText WholeDocument = new("zonder kopjes", "without headings");

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

    public static readonly LocalizedText MixedPhases = new(
        "Jullie werken gemengd: het meest zoals in de fase {0}, en deels zoals in de fase {1}.",
        "You work in a mix: most like the phase {0}, and partly like the phase {1}.");

    public static readonly LocalizedText MainlyInPhase = new("Jullie werken vooral zoals in de fase {0}.", "You mainly work as in the phase {0}.");

    public static readonly LocalizedText BetweenPhases = new(
        "Jullie werken net zo goed zoals in de fase {0} als zoals in de fase {1}.",
        "You work as much as in the phase {0} as in the phase {1}.");

    public static readonly LocalizedText WhatIHeard = new("Wat ik hoorde", "What I heard");

    public static readonly LocalizedText NotKnown = new("Niet gevraagd of niet bekend", "Not asked or not known");

    public static readonly LocalizedText FromYourStory = new("{0} (uit je verhaal)", "{0} (from your story)");

    public static readonly LocalizedText MixedIsNormal = new(
        "Jullie antwoorden wijzen naar meer dan één fase. Dat is normaal: fasen bouwen op elkaar voort, en delen van een gemeente verschillen.",
        "Your answers point to more than one phase. That is normal: phases build on each other, and parts of a municipality differ.");

    public static readonly LocalizedText HowSharesCount = new(
        "Ik vraag alleen wat nog iets kan veranderen. Weinig antwoorden geven een voorzichtiger beeld. Dit is onze berekening, niet die van het rapport.",
        "I only ask what can still change something. Few answers give a more careful picture. This is our calculation, not the report's.");

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

    public static readonly LocalizedText YourTasks = new("Je taken", "Your tasks");

    public static readonly LocalizedText RoutineWithPeople = new("vaste stappen, met mensen", "fixed steps, with people");

    public static readonly LocalizedText RoutineAlone = new("vaste stappen, zonder mensen", "fixed steps, without people");

    public static readonly LocalizedText FreeWithPeople = new("steeds anders, met mensen", "different each time, with people");

    public static readonly LocalizedText FreeAlone = new("steeds anders, zonder mensen", "different each time, without people");

    public static readonly LocalizedText StaysHuman = new(
        "Wat mensenwerk blijft: luisteren, afwegen en omgaan met wat niet in een regel past.",
        "What stays human work: listening, weighing, and dealing with what fits no rule.");

    public static readonly LocalizedText StudiesSayNothingOfYou = new(
        "Deze schattingen zijn van toen, gaan over andere landen of alle beroepen samen, en lopen ver uiteen. Over jou zeggen ze niets.",
        "These estimates are of their time, are about other countries or all jobs together, and lie far apart. They say nothing about you.");

    public static readonly LocalizedText GeneralQuestion = new("Welke van mijn taken veranderen het eerst, en wat komt ervoor in de plaats?", "Which of my tasks change first, and what comes instead?");

    public static readonly LocalizedText GeneralQuestionOnLearning = new("Wat kan ik nu al leren, en hoeveel tijd krijg ik daarvoor?", "What can I learn now, and how much time do I get for it?");

    public static readonly LocalizedText GrowthPlan = new("Groeiplan als tekst", "Growth plan as text");

    public static readonly LocalizedText MyGrowthPlan = new("Mijn groeiplan", "My growth plan");

    public static readonly LocalizedText TasksThatChange = new("Mijn taken die veranderen", "My tasks that change");

    public static readonly LocalizedText WhatIGrowIn = new("Waar ik in wil groeien", "What I want to grow in");

    public static readonly LocalizedText MyFirstStep = new("Mijn eerste stap", "My first step");

    public static readonly LocalizedText WeTalkAgainOn = new("We praten er weer over op", "We talk about it again on");

    public static readonly LocalizedText ToFillIn = new("… (vul zelf in)", "… (fill in yourself)");

    // ── To take along ────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText CopyAsText = new("Kopieer als tekst", "Copy as text");

    public static readonly LocalizedText ToCopy = new("Deze tekst kun je kopiëren:", "You can copy this text:");

    public static readonly LocalizedText SourceWord = new("Bron", "Source");

    public static readonly LocalizedText ContentOf = new("De inhoud is van {0}.", "The content is of {0}.");

    public static readonly LocalizedText ShareIt = new("Deel: {0}", "Share: {0}");

    public static readonly LocalizedText ContentOfBoth = new("Inhoud van {0}, onze tekst van {1}.", "Content of {0}, our text of {1}.");

    public static readonly LocalizedText AgendaButton = new("Agenda voor een teamgesprek", "Agenda for a team talk");

    public static readonly LocalizedText AgendaTitle = new("Teamgesprek van 30 minuten", "Team talk of 30 minutes");

    public static readonly LocalizedText AgendaOpening = new("Opening (5 minuten)", "Opening (5 minutes)");

    public static readonly LocalizedText AgendaOpeningWithoutPhase = new("Vraag iedereen naar één moment van deze week waarop techniek hielp of juist in de weg zat.", "Ask everybody for one moment this week when technology helped, or got in the way.");

    public static readonly LocalizedText AgendaQuestions = new("Drie vragen (15 minuten)", "Three questions (15 minutes)");

    public static readonly LocalizedText AgendaAdvice = new("Eén advies (5 minuten)", "One piece of advice (5 minutes)");

    public static readonly LocalizedText AgendaAction = new("Eén actie (5 minuten)", "One action (5 minutes)");

    public static readonly LocalizedText AgendaMixed = new("Bij {0} werken jullie anders dan bij de rest. Hoe komt dat, en is het goed zo?", "With {0} you work in another way than with the rest. Why is that, and is it fine?");

    public static readonly LocalizedText AgendaRecognise = new("Herkennen jullie de fase {0} in het werk van deze week?", "Do you recognise the phase {0} in this week's work?");

    public static readonly LocalizedText AgendaNotice = new("Waar merken jullie het meest van nieuwe techniek?", "Where do you notice new technology most?");

    public static readonly LocalizedText AgendaNote = new("De opbouw en de vragen zijn van ons; het advies komt uit het rapport.", "The set-up and the questions are ours; the advice comes from the report.");

    // ── For the works council ────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText MakeFile = new("Maak een dossier", "Make a file");

    public static readonly LocalizedText CouncilFileTitle = new("Dossier voor de OR", "File for the works council");

    public static readonly LocalizedText ForWork = new("Wat het voor het werk betekent", "What it means for work");

    public static readonly LocalizedText WhatTheLawSays = new("Wat de wet kan betekenen", "What the law may mean");

    public static readonly LocalizedText NoArticleApplies = new(
        "Op grond van jullie antwoorden zie ik geen artikel dat meteen past. De OR mag altijd informatie vragen die hij voor zijn taak nodig heeft.",
        "From your answers I see no article that fits at once. The works council may always ask for information it needs for its task.");

    public static readonly LocalizedText ArticlesUncertain = new(
        "Dat hangt af van wat het systeem doet. Vraag eerst of het mensen volgt, gegevens van medewerkers bewaart, of een grote verandering is.",
        "That depends on what the system does. First ask whether it follows people, keeps data of employees, or is a large change.");

    public static readonly LocalizedText AskPurpose = new("Waarvoor is het bedoeld, en wat lost het op?", "What is it for, and what does it solve?");

    public static readonly LocalizedText AskData = new("Welke gegevens gebruikt het, en van wie?", "Which data does it use, and whose?");

    public static readonly LocalizedText AskWhoSees = new("Wie ziet de uitkomst, en wie kan haar veranderen?", "Who sees the outcome, and who can change it?");

    public static readonly LocalizedText AskFairness = new("Hoe controleren we of het eerlijk is, en wat doet iemand die het er niet mee eens is?", "How do we check that it is fair, and what can somebody do who disagrees?");

    public static readonly LocalizedText AskRetention = new("Hoe lang blijven gegevens bewaard, en waarvoor mogen ze nooit gebruikt worden?", "How long are data kept, and what may they never be used for?");

    public static readonly LocalizedText AskTasks = new("Welke taken veranderen, verdwijnen of komen erbij?", "Which tasks change, disappear or are added?");

    public static readonly LocalizedText AskTraining = new("Welke scholing hoort erbij, en is daar tijd en geld voor?", "Which training goes with it, and is there time and money for it?");

    public static readonly LocalizedText CouncilFileNote = new(
        "De vragen zijn van ons. Dit is uitleg, geen juridisch advies; laat je bij twijfel adviseren.",
        "The questions are ours. This is an explanation, not legal advice; get advice when in doubt.");

    // ── Whose words these are ────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText OursExplanation = new("onze uitleg", "our explanation");

    public static readonly LocalizedText OursSuggestion = new("onze suggestie", "our suggestion");

    public static readonly LocalizedText CommonKnowledge = new("algemeen bekend, niet uit het rapport", "common knowledge, not from the report");

    public static readonly LocalizedText ByOwnDocument = new("uit een document van je organisatie", "from a document of your organisation");

    public static readonly LocalizedText ByLaw = new("staat in de wet", "by law");
}
