/** Why something is refused, by the code of its error. */
export const errors = {
  'error.text.empty': 'Er staat nog geen tekst. Typ eerst iets.',
  'error.text.tooLong': 'Deze tekst is te lang. Er passen {{max}} tekens. Maak er twee van, of kort hem in.',
  'error.schoolYear.outOfRange': 'Kies een schooljaar tussen 2020-2021 en 2050-2051.',
  'error.moment.invalid': 'Dit moment bestaat niet. Kijk de datum en de tijden na.',
  'error.date.far': 'Deze datum ligt te ver van schooljaar {{schoolYear}}. Kijk het jaartal na.',
  'error.number.invalid': 'Vul hier een getal van nul of meer in.',
  'error.number.doubtful':
    '"{{text}}" kan twee dingen betekenen. Schrijf een komma voor wat achter het hele getal komt: 0,5. Een punt staat alleen tussen duizendtallen: 1.250.',
  'error.number.tooLarge': 'Dit is meer dan Jaarlijn bijhoudt. Kijk het getal na.',
  'error.recurrence.needsMoment': 'Kies eerst wanneer deze activiteit voor het eerst is.',
  'error.recurrence.needsDay':
    'Een hele maand kan niet om de zoveel weken terugkomen. Kies eerst een week, een periode of een datum.',
  'error.recurrence.none': 'Deze dag komt in dit schooljaar niet meer voor. Kies een eerder moment of een andere dag.',
  'error.recurrence.order': 'De herhaling stopt voordat de activiteit begint. Kies een latere laatste dag.',
  'error.schoolEvent.order': 'De laatste dag ligt voor de eerste. Draai de dagen om.',
  'error.schoolEvent.outsideYear': '"{{name}}" ligt niet in schooljaar {{schoolYear}}. Kijk de dagen na.',
  'error.schoolEvent.tooMany':
    'Er passen hooguit {{max}} dingen in de agenda van de school. Neem er minder over, of haal er eerst weg.',
  'error.holiday.order': 'De laatste dag ligt voor de eerste. Draai de dagen om.',
  'error.holiday.outsideYear':
    '"{{name}}" ligt buiten schooljaar {{schoolYear}}. Kies dagen tussen 1 augustus en 31 juli.',
  'error.activity.cycle': 'Zo zouden activiteiten in een kring op elkaar voortbouwen. Kies een andere activiteit.',
  'error.targetGroup.exists': '"{{name}}" staat al bij de doelgroepen. Kies een andere naam.',
  'error.ownRole.exists': '"{{name}}" staat al bij de eigen rollen. Kies een andere naam.',
  'error.ownRole.standard': '"{{name}}" is een rol die Jaarlijn al kent. Die hoeft er niet bij.',
  'error.moment.outsideYear':
    'Dit moment valt buiten schooljaar {{schoolYear}}. Kies een dag tussen 1 augustus en 31 juli.',
  'error.moment.unreadable':
    'Jaarlijn leest in "{{text}}" geen moment. Typ bijvoorbeeld november, week 46, sept t/m nov, eind maart of {{example}}.',
  'error.moment.noSuchDay': '"{{text}}" bestaat niet. Kijk de dag en de maand na.',
  'error.moment.noSuchWeek': 'Week {{week}} is er niet in schooljaar {{schoolYear}}. Kies een ander weeknummer.',
  'error.moment.noSuchTerm': '"{{text}}" is er niet: schooljaar {{schoolYear}} heeft er {{count}}.',
  'error.moment.noSuchLessonWeek': 'Lesweek {{week}} is er niet: schooljaar {{schoolYear}} heeft {{count}} lesweken.',
  'error.moment.lessonWeeksUnknown':
    'Jaarlijn kent de vakanties van {{schoolYear}} nog niet en kan de lesweken niet tellen. Typ een weeknummer, of vul de vakanties in onder School.',
  'error.moment.noSuchTime': 'De tijd "{{text}}" bestaat niet. Schrijf hem als 19.30.',
  'error.moment.comesBack':
    '"{{text}}" is meer dan één moment. Typ hier alleen de eerste keer. Hoe het terugkomt, kies je in de activiteit bij Komt terug.',
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
  'error.fill.tooManyRows': 'Dit zijn {{found}} rijen; er kunnen er {{max}} tegelijk. Vul ze in delen.',
  'error.paste.dropped':
    '"{{title}}" is in werksessie 2 vervallen en komt er niet opnieuw bij. Wil je dit toch? Kies er in werksessie 2 een ander besluit voor.',
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
  'error.version.tooLate':
    'Werksessie 2 is al begonnen. Die vergelijkt met de laatste schets. Bewaar het plan als concept.',
  'error.version.sketchStays': 'Een schets blijft bewaard: daarmee vergelijkt werksessie 2.',
  'error.merge.full': 'Samen met "{{title}}" wordt een tekst of een lijst te lang. Maak een van de twee eerst korter.',
  'error.remark.full': 'Samen met wat de groep al zei is dat te lang. Maak de opmerking van de groep eerst korter.',
  'error.plan.empty': 'Er staat nog geen activiteit in het jaarplan. Zet eerst een kaart op een maand.',
  'error.history.notLast': 'Er is intussen iets anders veranderd. Maak dat eerst ongedaan met Ctrl+Z.',
  'error.history.nothingToUndo': 'Er is niets om ongedaan te maken.',
  'error.history.nothingToRedo': 'Er is niets om opnieuw te doen.',
  'error.store.newer':
    'Deze gegevens zijn gemaakt met een nieuwere versie van Jaarlijn (versie {{found}}, deze app kent {{known}}). Er is niets aan veranderd. Installeer de nieuwste versie en open de app opnieuw.',
  'error.store.unwritable':
    'In de map {{folder}} kan Jaarlijn geen bestand maken. Misschien staat er op die plek iets anders. Kijk de map na en probeer het opnieuw.',
  'error.store.locked': 'Jaarlijn staat al open. Ga naar dat venster, of sluit het en probeer het opnieuw.',
  'error.store.inUse':
    'Een ander programma heeft {{file}} nu in gebruik, zoals een virusscanner of een programma dat databases bekijkt. Wacht even, of sluit dat programma. Probeer het daarna opnieuw.',
  'error.store.damaged':
    'Het bestand {{file}} is beschadigd. Jaarlijn heeft er niets aan veranderd. Zet een reservekopie terug.',
  'error.store.truncated':
    'Van het bestand {{file}} is een stuk weg. Jaarlijn heeft er niets aan veranderd. Zet een reservekopie terug, of zet het weg en begin leeg.',
  'error.store.zeroed':
    'Het bestand {{file}} is leeggemaakt: er staat niets meer in. Jaarlijn heeft er niets aan veranderd. Zet een reservekopie terug, of zet het weg en begin leeg.',
  'error.store.foreign':
    'Het bestand {{file}} is niet van Jaarlijn. Jaarlijn heeft er niets aan veranderd. Zet een reservekopie terug, of zet het weg en begin leeg.',
  'error.store.logAlone':
    'Het bestand {{file}} is weg of leeg. Het werk van de laatste keer staat nog wel in het bestand ernaast, maar daaraan heeft Jaarlijn niet genoeg. Er is niets aan veranderd. Zet een reservekopie terug, of zet alles weg en begin leeg.',
  'error.store.logForeign':
    'Het bestand {{file}} is een ander dan de vorige keer. Het laatste werk, in het bestand ernaast, hoort er niet bij. Er is niets aan veranderd. Zet een reservekopie terug, of open wat er staat alleen om te lezen.',
  'error.store.logDamaged':
    'Het bestand {{file}}, met je laatste werk, is beschadigd. Er is niets aan veranderd. Open alleen om te lezen wat nog heel is, of zet een reservekopie terug.',
  'error.store.full':
    'De schijf is vol. Dit is nog niet bewaard. Maak ruimte en probeer het opnieuw, of schrijf alles naar een andere schijf.',
  'error.store.fullAtOpening':
    'De schijf is vol. Daarom kan Jaarlijn je gegevens nu niet openen. Er is niets aan veranderd. Maak ruimte en probeer het opnieuw.',
  'error.store.quota':
    'Je mag op deze schijf niet meer bewaren: je ruimte is op. Wat je typt of verandert, kan nu niet bewaard worden. Maak ruimte en probeer het opnieuw, of schrijf alles naar een andere schijf.',
  'error.store.readFailed':
    'De schijf kan {{file}} nu niet lezen. Zit de schijf of de stick nog vast? Probeer het opnieuw. Blijft het zo, zet dan een reservekopie terug.',
  'error.store.writeFailed':
    'De schijf weigert te schrijven in {{folder}}. Wat je typt of verandert, kan nu niet bewaard worden. Zit de schijf of de stick nog vast? Probeer het opnieuw, of schrijf alles naar een andere schijf.',
  'error.store.unreadable':
    'Je mag het bestand {{file}} niet lezen. Vraag wie deze computer beheert om dat te veranderen, en probeer het opnieuw.',
  'error.store.readOnlyFile':
    "Het bestand {{file}} mag alleen gelezen worden. Haal bij de eigenschappen van het bestand 'Alleen-lezen' weg en probeer het opnieuw, of open het alleen om te lezen.",
  'error.store.readOnlyFolder':
    'In de map {{folder}} mag je niets veranderen. Geef jezelf schrijfrechten en probeer het opnieuw, of open je gegevens alleen om te lezen.',
  'error.store.folderGone':
    'De map {{folder}} is er niet meer. Zit de schijf of de stick nog vast? Zet de map terug en probeer het opnieuw.',
  'error.store.moved':
    'De map of het bestand met je gegevens is weggehaald of vervangen terwijl Jaarlijn open was. Dit is nog niet bewaard. Alles is er nog in Jaarlijn: schrijf het nu elders weg.',
  'error.store.otherGone':
    'Je werk staat in {{folder}}. Die map is er nu niet, of er staat geen werk in. Zit de stick of de schijf vast? Doe hem erin en probeer het opnieuw. Ga je verder op de vaste plek, dan zie je wat daar het laatst stond.',
  'error.store.readOnly':
    'Je gegevens zijn alleen geopend om te lezen. Dit is niet bewaard. Schrijf alles eerst elders weg; daarna kun je verder werken.',
  'error.store.notWiped':
    'Het traject is verwijderd, maar de schijf kon de resten nog niet wissen. Jaarlijn probeert dat straks opnieuw.',
  'error.store.nothing': 'In deze map staan geen gegevens van Jaarlijn. Kies een andere map, of begin leeg.',
  'error.store.recordUnreadable':
    'Een deel van dit traject kan Jaarlijn niet lezen. De andere trajecten werken gewoon. Zet dit traject terug uit een reservekopie.',
  'error.store.damageFound':
    'In je gegevens op de schijf is iets beschadigd. Ga naar de reservekopieën: daar zie je welk traject het is, en zet je het terug uit een kopie die nog goed is.',
  'error.folder.same': 'Je gegevens staan al in deze map. Kies een andere map.',
  'error.folder.whole': '"{{folder}}" is geen volledige plek. Begin bij de schijf, zoals /home/naam/map of C:\\map.',
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
  'error.backup.failed':
    'De reservekopie is niet gelukt. Kijk of er ruimte is op de schijf van {{folder}} en of je daar mag schrijven. Probeer het daarna opnieuw.',
  'error.backup.beforeMigration':
    'Deze versie van Jaarlijn maakt eerst een reservekopie en werkt dan je gegevens bij. De kopie is niet gelukt, dus er is niets bijgewerkt. Kijk of er ruimte is op de schijf van {{folder}} en of je daar mag schrijven. Probeer het daarna opnieuw.',
  'error.backup.gone': 'Deze reservekopie is er niet meer. Zit de USB-stick er nog in? Bekijk de lijst opnieuw.',
  'error.backup.damaged': 'Deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere kopie uit de lijst.',
  'error.backup.newer':
    'Deze reservekopie is gemaakt met een nieuwere versie van Jaarlijn. Er is niets veranderd. Installeer de nieuwste versie en probeer het opnieuw.',
  'error.backup.folder':
    'Jaarlijn kan niet bij de map {{folder}}. Kijk of hij bestaat, of de USB-stick erin zit en of je er mag schrijven.',
  'error.backup.none': 'In {{folder}} staan geen reservekopieën van Jaarlijn. Kies de map waar ze in staan.',
  'error.export.gone': '{{path}} is er niet meer. Geef het opnieuw mee.',
  'error.export.unopened': 'Geen programma kan {{path}} openen. Open de map, en kies daar waarmee je het opent.',
  'error.export.failed': 'Het document kon niet worden gemaakt. Probeer het opnieuw, of kies een andere vorm.',
  'error.export.unmade': '"{{name}}" kon niet worden gemaakt.',
  'error.export.unwritable':
    'Op {{path}} kan Jaarlijn niet schrijven. Sluit het bestand als het open staat, of kies een andere plek.',
  'error.connection.lost':
    'De verbinding met Jaarlijn is weg. Start de app opnieuw. Je kaarten en het plan zijn bewaard; wat nog in een veld staat, nog niet.',
  'error.unexpected':
    'Dit lukte niet door een fout in Jaarlijn. Wat al op het scherm stond, is bewaard. Probeer het opnieuw, of start de app opnieuw.',
} as const
