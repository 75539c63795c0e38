using BotAdvisor.Labels;

namespace BotAdvisor;

/// <summary>Every sentence the advisor says of its own accord, in the order a conversation meets them. What it knows stands in <c>knowledge/</c>.</summary>
public static class Texts
{
    // ── Meeting ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Welcome = new(
        "Hoi, ik ben de adviseur digitale transformatie. Ik help je met vragen over digitalisering en je werk bij de gemeente.",
        "Hi, I am the digital transformation advisor. I help you with questions about digitalisation and your work at the municipality.");

    public static readonly LocalizedText WhatIAm = new(
        "Ik ben een computerprogramma, geen mens. Wat je typt, gebruik ik alleen om je te antwoorden.",
        "I am a computer program, not a person. I only use what you type to answer you.");

    public static readonly LocalizedText Greeting = new(
        "Hoi! Waar kan ik je mee helpen?",
        "Hi! What can I help you with?");

    public static readonly LocalizedText Help = new(
        "Je kunt me gewoon een vraag stellen, in je eigen woorden. Dit kan ik voor je doen:",
        "You can simply ask me something, in your own words. This is what I can do for you:");

    public static readonly LocalizedText HelpPhase = new(
        "Uitzoeken in welke fase jullie team werkt. Typ bijvoorbeeld: in welke fase zit mijn team?",
        "Find out in which phase your team works. For example: which phase is my team in?");

    public static readonly LocalizedText HelpConcept = new(
        "Een begrip uitleggen. Typ bijvoorbeeld: wat is blockchain?",
        "Explain a term. For example: what is blockchain?");

    public static readonly LocalizedText HelpAdvice = new(
        "Advies opzoeken. Typ bijvoorbeeld: advies over scholing voor onze gemeente.",
        "Look up advice. For example: advice on training for our municipality.");

    public static readonly LocalizedText HelpCommands = new(
        "Altijd te gebruiken: stop, terug, opnieuw en help.",
        "You can always use: stop, back, restart and help.");

    public static readonly LocalizedText WhatElse = new("Wat kun je nog meer?", "What else can you do?");

    public static readonly LocalizedText Thanks = new(
        "Graag gedaan! Heb je nog een vraag, typ hem dan gerust.",
        "You're welcome! If you have another question, just type it.");

    public static readonly LocalizedText Goodbye = new(
        "Tot ziens! Je kunt hier altijd terugkomen.",
        "Goodbye! You can always come back here.");

    // ── Within a dialog ──────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText QuestionOf = new("Vraag {0} van {1}", "Question {0} of {1}");

    public static readonly LocalizedText WhyDoYouAsk = new("Waarom vraag je dit?", "Why do you ask this?");

    public static readonly LocalizedText BackToYourQuestion = new("Terug naar je vraag:", "Back to your question:");

    public static readonly LocalizedText Corrected = new("Ik heb je antwoord aangepast.", "I have changed your answer.");

    public static readonly LocalizedText Heard = new("Ik hoor: {0}.", "I hear: {0}.");

    public static readonly LocalizedText OneQuestionBack = new("We gaan één vraag terug.", "One question back.");

    public static readonly LocalizedText FirstQuestion = new(
        "Dit is de eerste vraag. Verder terug kan niet.",
        "This is the first question. We cannot go back further.");

    public static readonly LocalizedText FromTheStart = new("We beginnen opnieuw.", "We start over.");

    public static readonly LocalizedText NotUnderstoodAsAnswer = new(
        "Dat kan ik nog niet plaatsen. Kies wat het beste past. Typ een nummer, of een paar woorden van de keuze.",
        "I cannot place that yet. Choose what fits best. Type a number, or a few words of the choice.");

    public static readonly LocalizedText NotUnderstoodAgain = new(
        "Sorry, ik begrijp je nog niet. Het hoeft niet precies te kloppen. Welke komt het meest in de buurt?",
        "Sorry, I still don't understand. It need not be exact. Which one comes closest?");

    public static readonly LocalizedText WayOut = new(
        "We komen er zo niet uit, en dat ligt aan mij. Je kunt deze vraag overslaan, opnieuw beginnen of stoppen. Een antwoord op de vraag mag ook nog steeds.",
        "We are not getting there, and that is my fault. You can skip this question, start over or stop. You can still answer the question too.");

    public static readonly LocalizedText WayOutWithoutSkip = new(
        "We komen er zo niet uit, en dat ligt aan mij. Je kunt opnieuw beginnen of stoppen. Een antwoord op de vraag mag ook nog steeds.",
        "We are not getting there, and that is my fault. You can start over or stop. You can still answer the question too.");

    public static readonly LocalizedText Stopped = new(
        "We stoppen hiermee. Je antwoorden van deze vragen bewaar ik niet.",
        "We stop here. I do not keep your answers to these questions.");

    public static readonly LocalizedText NothingToStop = new(
        "Er loopt nu niets dat ik kan stoppen. Waar kan ik je mee helpen?",
        "Nothing is going on that I could stop. What can I help you with?");

    public static readonly LocalizedText NothingToGoBackTo = new(
        "Er is nu geen vraag om naar terug te gaan. Waar kan ik je mee helpen?",
        "There is no question to go back to. What can I help you with?");

    public static readonly LocalizedText QuestionHasPassed = new(
        "Die vraag is al voorbij. Je kunt wel opnieuw beginnen.",
        "That question has passed. You can start again, though.");

    public static readonly LocalizedText StopButton = new("Stoppen", "Stop");

    public static readonly LocalizedText RestartButton = new("Opnieuw beginnen", "Start over");

    public static readonly LocalizedText BackButton = new("Vorige vraag", "Previous question");

    // ── Explaining ───────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Example = new("Voorbeeld", "Example");

    public static readonly LocalizedText ForYourWork = new("Voor je werk", "For your work");

    public static readonly LocalizedText MorePrecise = new("Preciezer", "More precise");

    public static readonly LocalizedText Simpler = new("Eenvoudiger", "Simpler");

    public static readonly LocalizedText Related = new("Verwant: {0}", "Related: {0}");

    public static readonly LocalizedText PhaseSince = new("{0} (vanaf {1})", "{0} (from {1})");

    public static readonly LocalizedText KeywordOfPhase = new("Sleutelwoord", "Keyword");

    public static readonly LocalizedText ParkingExample = new("Bijvoorbeeld parkeren", "Parking, for example");

    public static readonly LocalizedText HowPhasesRelate = new("Hoe de fasen bij elkaar horen", "How the phases belong together");

    public static readonly LocalizedText MoreAbout = new("Meer over {0}", "More about {0}");

    // ── Advice ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText AdviceForSector = new("{0}, voor de sector", "{0}, for the sector");

    public static readonly LocalizedText AdviceForOrganisation = new("{0}, voor de organisatie", "{0}, for the organisation");

    public static readonly LocalizedText Because = new("Waarom", "Why");

    public static readonly LocalizedText FirstStep = new("Eerste stap", "First step");

    public static readonly LocalizedText PleaseNote = new("Let op", "Please note");

    public static readonly LocalizedText AlsoForSector = new("Ook voor de sector", "Also for the sector");

    public static readonly LocalizedText AlsoForOrganisation = new("Ook voor de organisatie", "Also for the organisation");

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

    // ── Whose words these are ────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText OursExplanation = new("onze uitleg", "our explanation");

    public static readonly LocalizedText OursSuggestion = new("onze suggestie", "our suggestion");

    public static readonly LocalizedText CommonKnowledge = new("algemeen bekend, niet uit het rapport", "common knowledge, not from the report");

    public static readonly LocalizedText ByLaw = new("staat in de wet", "by law");

    // ── What I cannot do ─────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText OutOfScope = new(
        "Daar weet ik niets van. Mijn bron is één rapport uit 2018, over digitale transformatie bij gemeenten. Dit kan ik wel:",
        "I know nothing about that. My source is one report from 2018, on digital transformation at municipalities. What I can do:");

    public static readonly LocalizedText UnknownTerm = new(
        "Dat begrip ken ik niet. Ik leg begrippen uit die in mijn bron staan, een rapport uit 2018.",
        "I don't know that term. I explain terms from my source, a report from 2018.");

    public static readonly LocalizedText RoleFuture = new(
        "Over losse functies heb ik nog geen informatie. Wat ik wel weet: taken veranderen eerder dan hele banen. Ik kan je vertellen wat een techniek voor je werk betekent, of welk advies er is over scholing.",
        "I have no information on single jobs yet. What I do know: tasks change sooner than whole jobs. I can tell you what a technology means for your work, or which advice there is on training.");

    public static readonly LocalizedText Research = new(
        "De onderzoeken uit mijn bron kan ik nog niet voor je opzoeken. De drie fasen, negen thema's van advies en een aantal begrippen ken ik wel.",
        "I cannot look up the studies in my source yet. I do know the three phases, nine themes of advice and a number of terms.");

    public static readonly LocalizedText TeamScan = new(
        "Een scan met het hele team tegelijk kan ik nog niet doen. Je kunt de vragen wel samen doorlopen en per vraag één antwoord kiezen.",
        "I cannot do a scan with a whole team at once yet. You can go through the questions together and choose one answer each.");

    // ── People first ─────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Worry = new(
        "Ik snap dat je je dat afvraagt. Wat er met jouw baan gebeurt, kan ik niet voorspellen. Geen enkel cijfer zegt iets over jou alleen.",
        "I understand that you wonder. I cannot predict what will happen to your job. No figure says anything about you alone.");

    public static readonly LocalizedText WorryFacts = new(
        "Wat ik wel weet: taken veranderen eerder dan hele banen. Er verdwijnt werk, er komt werk bij, en mensen en techniek gaan vaker samenwerken.",
        "What I do know: tasks change sooner than whole jobs. Work disappears, work is added, and people and technology will work together more.");

    public static readonly LocalizedText TalkTo = new(
        "Praat erover met iemand die je vertrouwt: je leidinggevende, HR, de bedrijfsarts, de vertrouwenspersoon of de OR.",
        "Talk about it with somebody you trust: your manager, HR, the company doctor, the confidential adviser or the works council.");

    public static readonly LocalizedText TalkToSomebody = new(
        "Ik ben een programma en kan je niet doorverbinden. Deze mensen kunnen je verder helpen: je leidinggevende, HR, de vertrouwenspersoon of de OR.",
        "I am a program and cannot put you through. These people can help you: your manager, HR, the confidential adviser or the works council.");

    public static readonly LocalizedText LocalContact = new("Contact bij jullie", "Contact at your organisation");

    public static readonly LocalizedText WorksCouncil = new(
        "Brengt een systeem in beeld wat mensen doen, of kan het dat? Dan kan instemming van de OR nodig zijn (WOR artikel 27, lid 1, k en l). Bij een belangrijke technische vernieuwing kan adviesrecht gelden (WOR artikel 25, lid 1, k). Dit is uitleg, geen juridisch advies.",
        "Does a system show what people do, or could it? Then the works council's consent may be needed (Works Councils Act, article 27(1)(k) and (l)). With an important technological change it may have a right to advise (article 25(1)(k)). This is an explanation, not legal advice.");

    public static readonly LocalizedText WorksCouncilQuestions = new(
        "Welke gegevens gebruikt het? Wie ziet de uitkomst? Wie kan die veranderen? Hoe controleren we of het eerlijk is?",
        "Which data does it use? Who sees the outcome? Who can change it? How do we check that it is fair?");

    public static readonly LocalizedText QuestionsForTheDirector = new("Vragen aan de bestuurder", "Questions for the director");

    public static readonly LocalizedText Privacy = new(
        "Ik onthoud alleen waar we zijn in een gesprek: je taal, je keuzes in de vragen en wat ik je het laatst aanbood. Wat je typt, bewaar ik niet langer dan nodig is om te antwoorden. Typ liever geen persoonlijke gegevens.",
        "I only remember where we are in a conversation: your language, your choices and what I offered last. I keep what you type no longer than it takes to answer. Please do not type personal details.");

    public static readonly LocalizedText About = new(
        "Ik ben een computerprogramma. Mijn bron is het rapport Digitale transformatie, deel 1, van het A&O fonds Gemeenten uit 2018. Wat daarna gebeurde, weet ik niet. Bij elk antwoord staat waar het vandaan komt. Mijn antwoorden zijn vaste teksten; er schrijft geen AI mee.",
        "I am a computer program. My source is the report Digitale transformatie, deel 1, by A&O fonds Gemeenten, from 2018. I do not know what happened since. Every answer says where it comes from. My answers are fixed texts; no AI writes along.");

    // ── When something fails ─────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Failed = new(
        "Er ging bij mij iets mis. Je bericht heb ik niet kunnen verwerken; ons gesprek is zoals het was. Probeer het nog eens, of geef code {0} door aan je beheerder.",
        "Something went wrong on my side. I could not handle your message; our conversation is as it was. Please try again, or give code {0} to your administrator.");

    public static readonly LocalizedText StoredByNewerVersion = new(
        "Ons gesprek is bewaard door een nieuwere versie van mij. Ik laat het zoals het is. Probeer het later nog eens, of vraag je beheerder.",
        "Our conversation was stored by a newer version of me. I leave it as it is. Please try again later, or ask your administrator.");

    public static readonly LocalizedText TooLong = new(
        "Je bericht is erg lang. Ik heb alleen het begin gelezen.",
        "Your message is very long. I only read the beginning.");
}
