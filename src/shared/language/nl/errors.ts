export const errors = {
  'error.text.empty': 'Er staat nog geen tekst. Typ eerst iets.',
  'error.text.tooLong': 'Deze tekst is te lang. Er passen {{max}} tekens. Maak er twee van, of kort hem in.',
  'error.schoolYear.outOfRange': 'Kies een schooljaar tussen 2020-2021 en 2050-2051.',
  'error.moment.invalid': 'Dit moment bestaat niet. Kijk de datum en de tijden na.',
  'error.number.invalid': 'Vul hier een getal van nul of meer in.',
  'error.recurrence.needsMoment': 'Kies eerst wanneer deze activiteit voor het eerst is.',
  'error.recurrence.needsDay':
    'Een hele maand kan niet om de zoveel weken terugkomen. Kies eerst een week, een periode of een datum.',
  'error.recurrence.none': 'Deze dag komt in dit schooljaar niet meer voor. Kies een eerder moment of een andere dag.',
  'error.recurrence.order': 'De herhaling stopt voordat de activiteit begint. Kies een latere laatste dag.',
  'error.holiday.order': 'De laatste dag ligt voor de eerste. Draai de dagen om.',
  'error.holiday.outsideYear':
    '"{{name}}" ligt buiten schooljaar {{schoolYear}}. Kies dagen tussen 1 augustus en 31 juli.',
  'error.activity.cycle': 'Zo zouden activiteiten in een kring op elkaar voortbouwen. Kies een andere activiteit.',
  'error.targetGroup.exists': '"{{name}}" staat al bij de doelgroepen. Kies een andere naam.',
  'error.moment.outsideYear':
    'Dit moment valt buiten schooljaar {{schoolYear}}. Kies een dag tussen 1 augustus en 31 juli.',
  'error.moment.unreadable':
    'Jaarlijn leest in "{{text}}" geen moment. Typ bijvoorbeeld november, week 46 of {{example}}.',
  'error.moment.noSuchDay': '"{{text}}" bestaat niet. Kijk de dag en de maand na.',
  'error.moment.noSuchWeek': 'Week {{week}} is er niet in schooljaar {{schoolYear}}. Kies een ander weeknummer.',
  'error.moment.noSuchTime': 'De tijd "{{text}}" bestaat niet. Schrijf hem als 19.30.',
  'error.moment.order': 'Het einde ligt niet na het begin. Draai ze om.',
  'error.cell.choice': '"{{text}}" past hier niet. Kies uit: {{choices}}.',
  'error.cell.owner': '"{{text}}" is geen rol en niemand van dit traject. Kies iemand uit de lijst.',
  'error.cell.targetGroup':
    '"{{text}}" is geen doelgroep van dit traject. Kies uit de lijst, of voeg de doelgroep eerst toe.',
  'error.cell.role': '"{{text}}" is geen rol. Schrijf het als Decaan: legt uit; Bedrijf: ontvangt.',
  'error.cell.roleTwice': '{{role}} staat er twee keer. Zet bij elkaar wat deze rol doet.',
  'error.cell.roleElsewhere': '{{role}} heeft een eigen kolom. Schrijf het daar.',
  'error.cell.tooMany': 'Hier passen er {{max}}. Haal er een paar weg.',
  'error.paste.empty': 'Op het klembord staat geen tekst. Kopieer eerst cellen uit de tabel.',
  'error.paste.tooManyRows': 'Je plakt {{found}} rijen; er kunnen er {{max}} tegelijk. Plak ze in delen.',
  'error.paste.noTitle': 'Deze rij heeft geen naam van een activiteit. Vul die in en plak opnieuw.',
  'error.input.invalid':
    'Dit kon Jaarlijn niet lezen ({{field}}). Er is niets veranderd. Kijk het na en probeer het opnieuw.',
  'error.command.unknown': 'Jaarlijn kent de opdracht "{{name}}" niet. Er is niets veranderd. Start de app opnieuw.',
  'error.call.unknown': 'Dit venster vroeg iets wat Jaarlijn niet kent. Er is niets veranderd. Start de app opnieuw.',
  'error.call.invalid':
    'Dit venster stuurde iets wat Jaarlijn niet kan lezen. Er is niets veranderd. Start de app opnieuw.',
  'error.record.gone': 'Dit is er niet meer. Misschien is het net weggehaald. Haal het terug met Ctrl+Z.',
  'error.column.wrong': 'In deze kolom past deze kaart niet. Kies een kolom op het bord.',
  'error.card.alreadyPlanned': '"{{text}}" staat al in het jaarplan. Sleep de activiteit zelf naar een andere maand.',
  'error.card.stopped': '"{{text}}" staat bij Stoppen. Zet de kaart eerst in een andere kolom.',
  'error.step.usual': 'Deze stap hoort bij de werksessie. Je kunt hem wel overslaan.',
  'error.step.notEmpty': 'Op deze stap liggen nog kaarten. Verplaats ze eerst, of sla de stap over.',
  'error.step.last': 'Er moet één stap overblijven. Zet eerst een andere stap weer aan.',
  'error.traject.exists': 'Dit traject is al begonnen.',
  'error.traject.gone': 'Dit traject is er niet meer. Ga terug naar de lijst.',
  'error.traject.yearInUse':
    'Er staan al activiteiten in dit schooljaar. Haal eerst hun momenten weg, of maak een nieuw traject voor het andere jaar.',
  'error.plan.empty': 'Er staat nog geen activiteit in het jaarplan. Zet eerst een kaart op een maand.',
  'error.history.nothingToUndo': 'Er is niets om ongedaan te maken.',
  'error.history.nothingToRedo': 'Er is niets om opnieuw te doen.',
  'error.store.newer':
    'Deze gegevens zijn gemaakt met een nieuwere versie van Jaarlijn (versie {{found}}, deze app kent {{known}}). Er is niets aan veranderd. Installeer de nieuwste versie en open de app opnieuw.',
  'error.store.unwritable':
    'Jaarlijn kan niet schrijven in de map {{folder}}. Geef jezelf schrijfrechten voor die map, of maak ruimte op de schijf, en probeer het opnieuw.',
  'error.store.locked': 'Jaarlijn staat al open. Ga naar dat venster, of sluit het en probeer het opnieuw.',
  'error.store.damaged':
    'Het bestand {{file}} is beschadigd of is geen bestand van Jaarlijn. Er is niets aan veranderd. Zet er een reservekopie voor in de plaats, of haal het uit de map om leeg te beginnen. Probeer het daarna opnieuw.',
  'error.store.full': 'De schijf is vol. Dit is nog niet bewaard. Maak ruimte en probeer het opnieuw.',
  'error.library.notAList':
    'Dit bestand is geen lijst van de gereedschapskist. Er is niets veranderd. Kies een bestand dat met Jaarlijn is bewaard.',
  'error.library.newer':
    'Dit bestand is gemaakt met een nieuwere versie van Jaarlijn. Er is niets veranderd. Installeer de nieuwste versie en probeer het opnieuw.',
  'error.library.tooLarge': 'Dit bestand is te groot. Er past 1 MB. Er is niets veranderd. Kies een kleiner bestand.',
  'error.library.tooMany':
    'In dit bestand staan meer dan {{max}} ideeën. Er is niets veranderd. Maak er meer bestanden van.',
  'error.library.exists': 'Je hebt al een eigen idee dat "{{name}}" heet. Kies een andere naam.',
  'error.library.full':
    'In je gereedschapskist passen {{max}} eigen ideeën, samen niet meer dan 1 MB. Haal er eerst een paar weg.',
  'error.export.failed': 'Het document kon niet worden gemaakt. Probeer het opnieuw, of kies een andere vorm.',
  'error.export.unwritable':
    'Op {{path}} kan Jaarlijn niet schrijven. Sluit het bestand als het open staat, of kies een andere plek.',
  'error.connection.lost':
    'De verbinding met Jaarlijn is weg. Start de app opnieuw. Je kaarten en het plan zijn bewaard; wat nog in een veld staat, nog niet.',
  'error.unexpected':
    'Dit lukte niet door een fout in Jaarlijn. Wat al op het scherm stond, is bewaard. Probeer het opnieuw, of start de app opnieuw.',
} as const
