import fc from 'fast-check'
import { expect, test } from 'vitest'
import { softHyphen, withoutSoftHyphens } from '../text.ts'
import { hyphenate } from './hyphenate.ts'

const shown = (text: string) => hyphenate(text).replaceAll(softHyphen, '·')

/** Words of the school, each broken between its parts. */
const compounds = `
  ken·nis·ma·kings·ge·sprek beroe·pen·och·tend plus·do·cu·ment loop·baan·oriën·ta·tie loop·baan·be·ge·lei·ding
  loop·baan·dos·sier loop·baan·ge·sprek loop·baan·com·pe·ten·ties pro·fiel·keu·ze·ge·sprek pro·fiel·keuze
  pro·fiel·avond vak·ken·pak·ket·keuze vak·ken·pak·ket sec·tor·keuze stu·die·keu·ze·ge·sprek stu·die·keu·ze·check
  stu·die·keuze beroeps·keu·ze·test beroeps·keuze beroe·pen·markt beroe·pen·avond beroeps·oriën·ta·tie beroeps·beeld
  door·stroom·pro·gramma door·stroom·coach over·stap·coach over·gangs·ge·sprek ouder·avond ouder·be·trok·ken·heid
  ouder·par·ti·ci·pa·tie ouder·com·mis·sie ouder·bij·drage ouder·por·taal ouder·bij·een·komst ouder·ge·sprek
  ouder·ka·mer ouder·con·tact·per·soon ouder·klank·bord·groep leer·ling·be·spre·king leer·ling·be·ge·lei·ding
  leer·ling·volg·sys·teem leer·lin·gen·raad leer·ling·pro·fiel leer·ling·par·ti·ci·pa·tie men·tor·ge·sprek
  men·tor·les·sen men·to·ren·over·leg start·ge·sprek drie·hoeks·ge·sprek voort·gangs·ge·sprek rap·port·ge·sprek
  rap·port·be·spre·king rap·port·ver·ga·de·ring advies·ge·sprek eind·ge·sprek exit·ge·sprek ken·nis·ma·kings·avond
  ken·nis·ma·kings·mid·dag infor·ma·tie·avond voor·lich·tings·avond voor·lich·tings·bij·een·komst
  the·ma·bij·een·komst kof·fie·och·tend inloop·spreek·uur inloop·mid·dag huis·be·zoek thuis·be·zoek bedrijfs·be·zoek
  bedrij·ven·markt bedrij·ven·dag gast·les·sen gast·do·cent gast·spre·ker snuf·fel·stage beroeps·stage sta·ge·markt
  sta·ge·be·ge·lei·der sta·ge·be·drijf sta·ge·coör·di·na·tor sta·ge·ver·slag sta·ge·be·zoek mee·loop·dag
  proef·stu·de·ren prak·tijk·on·der·wijs prak·tijk·le·ren prak·tijk·op·dracht prak·tijk·be·ge·lei·der
  keu·ze·be·ge·lei·ding keu·ze·vak·ken sol·li·ci·ta·tie·brief sol·li·ci·ta·tie·brie·ven sol·li·ci·ta·tie·ge·sprek
  sol·li·ci·ta·tie·trai·ning net·werk·ge·sprek net·werk·bij·een·komst ver·volg·op·lei·ding ver·volg·on·der·wijs
  oplei·dings·markt oplei·dings·keuze onder·wijs·markt onder·wijs·ont·wik·ke·ling onder·wijs·as·sis·tent
  school·lei·ding school·gids school·plan school·jaar school·ver·la·ter team·lei·der team·ver·ga·de·ring
  afde·lings·lei·der afde·lings·coör·di·na·tor zorg·coör·di·na·tor deca·nen·kring deca·nen·over·leg jaar·plan·ning
  jaar·ver·slag jaar·agenda toe·komst·droom toe·komst·beeld toe·komst·ge·richt zelf·re·flec·tie reflec·tie·ver·slag
  reflec·tie·ge·sprek talent·ont·wik·ke·ling talen·ten·scan kwa·li·tei·ten·spel waar·den·spel inte·res·se·test
  capa·ci·tei·ten·test com·pe·ten·tie·spel vaar·dig·he·den bur·ger·schaps·vor·ming bur·ger·schap
  iden·ti·teits·ont·wik·ke·ling per·soon·lijk·heids·ont·wik·ke·ling werk·groep·le·den werk·be·le·vings·on·der·zoek
  wer·vings·ac·tie nieuws·brief ouder·brief uit·no·di·gings·brief com·mu·ni·ca·tie·plan com·mu·ni·ca·tie·mid·de·len
  acti·vi·tei·ten·ka·len·der acti·vi·tei·ten·over·zicht taak·ver·de·ling ver·ant·woor·de·lijk·heid
  vrij·wil·li·gers·werk alum·ni·net·werk erva·rings·des·kun·dige erva·rings·ver·ha·len exa·men·trai·ning
  exa·men·voor·lich·ting exa·men·leer·lin·gen eind·exa·men·ge·sprek diplo·ma·uit·rei·king
  cer·ti·fi·caat·uit·rei·king pro·ject·week beroe·pen·week pro·ject·mid·dag excur·sie·week brug·klas·avond
  brug·klas·coör·di·na·tor brug·klas·men·to·ren onder·bouw·leer·lin·gen boven·bouw·leer·lin·gen
  onder·bouw·coör·di·na·tor tien·mi·nu·ten·ge·sprek·ken taal·ont·wik·ke·ling meer·ta·lig·heid tol·ken·te·le·foon
  bege·lei·dings·ge·sprek·ken gespreks·vaar·dig·he·den gespreks·tech·nie·ken gespreks·lei·draad vra·gen·lijst
  enquê·te·re·sul·ta·ten tevre·den·heids·on·der·zoek eva·lu·atie·for·mu·lier eva·lu·atie·bij·een·komst
  kwa·li·teits·zorg stu·die·mid·dag scho·lings·aan·bod geïn·te·res·seer·den cate·go·rieën men·tor·avond men·tor·uren
  men·tor·ge·sprek·ken men·tor·klas men·tor·mid·dag men·tor·ou·ders men·tor·ac·ti·vi·teit men·tor·ta·ken
  men·tor·team talen·ten·jacht talent·ge·sprek prak·tijk·uren inloop·spreek·uren inloop·avond inloop·och·tend
  pro·fiel·keu·ze·avond pro·fiel·och·tend ouder·och·tend ouder·mid·dag ouder·avon·den ouder·in·loop
  ouder·ver·eni·ging ouder·in·breng ouder·vra·gen·lijst ouder·en·quête ouder·leer·ling·ge·sprek arbeids·markt
  arbeids·markt·in·for·ma·tie arbeids·oriën·ta·tie arbeids·toe·lei·ding sta·ge·avond sta·ge·or·ga·ni·sa·tie
  sta·ge·op·dracht sta·ge·plaats sta·ge·plaat·sen leer·ling·be·spre·kin·gen leer·ling·be·ge·lei·ders
  leer·ling·te·vre·den·heid klas·sen·le·raar con·tact·mo·men·ten con·tact·per·so·nen start·bij·een·komst
  intro·duc·tie·week intro·duc·tie·da·gen pre·sen·ta·tie·avond school·on·der·steu·ner school·op·lei·der
  onder·wijs·in·spec·tie onder·wijs·be·hoef·ten vak·over·stij·gend pak·ket·keu·ze·avond keu·ze·for·mu·lier
  samen·wer·kings·ver·band gemeen·te·amb·te·naar jon·ge·ren·wer·ker bibli·otheek·be·zoek hoge·school·be·zoek
  uni·ver·si·teits·be·zoek uit·stroom·ge·ge·vens door·stroom·ge·ge·vens over·drachts·ge·sprek han·de·lings·plan
  ont·wik·ke·lings·per·spec·tief ont·wik·ke·lings·ge·richt ortho·pe·da·goog gedrags·we·ten·schap·per
  ver·trou·wens·per·soon leer·plicht·amb·te·naar jeugd·ver·pleeg·kun·dige opvoed·on·der·steu·ning gezond·heids·week
  huis·werk·be·ge·lei·ding faal·angst·trai·ning weer·baar·heids·trai·ning gespreks·avond gespreks·lei·ders
  cul·tuur·ver·schil·len thuis·si·tu·atie sta·tus·hou·ders zomer·va·kan·tie voor·jaars·va·kan·tie herfst·va·kan·tie
  proef·werk·week rap·port·uit·rei·king
`
  .trim()
  .split(/\s+/)

test('words of the school are broken between their parts', () => {
  expect(compounds.length).toBeGreaterThanOrEqual(200)
  expect(compounds.map((word) => shown(word.replaceAll('·', '')))).toEqual(compounds)
})

test.each([
  [
    'a word that begins a sentence is broken',
    'Kennismakingsgesprek met ouders',
    'Ken·nis·ma·kings·ge·sprek met ouders',
  ],
  [
    'a name or an abbreviation is not',
    'De LOB-coördinator, vmbo-T, MijnLoopbaan',
    'De LOB-coördinator, vmbo-T, MijnLoopbaan',
  ],
  ['words that are joined are each broken', 'ouder-kindgesprek', 'ouder-kind·ge·sprek'],
  ['words on both sides of a stroke are', 'mentorgesprek/ouderavond', 'men·tor·ge·sprek/ouder·avond'],
  ['never before a trema', 'coördinatie, reünies, categorieën', 'coör·di·na·tie, reünies, cate·go·rieën'],
  ['also when the trema is a mark of its own', 'coo\u0308rdinatie', 'coo\u0308r·di·na·tie'],
  ['never in an address', 'mail ouderavond@kennismaking.nl', 'mail ouderavond@kennismaking.nl'],
  ['never in one of a page', 'zie (www.ouderavond.nl/aanmelden).', 'zie (www.ouderavond.nl/aanmelden).'],
  ['nor in the name of a file', 'ouderavondplanning.docx', 'ouderavondplanning.docx'],
  ['a short word goes whole to the next line', 'ouders houden dezelfde klas', 'ouders houden dezelfde klas'],
  ['never so that a letter stands alone', 'jaaragenda, evaluaties', 'jaar·agenda, eva·lu·aties'],
  ['never at an apostrophe', "jaarprogramma's en foto's", "jaar·pro·gramma's en foto's"],
  ['what was broken already is broken anew', 'kennisma\u00adkings', 'ken·nis·ma·kings'],
  ['another script is left alone', 'بيانات Ουδέτερο', 'بيانات Ουδέτερο'],
])('%s', (_, text, broken) => {
  expect(shown(text)).toBe(broken)
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...compounds.map((word) => word.replaceAll('·', ''))),
        fc.constantFrom('ë', 'ï', 'ö', 'u\u0308', 'ij', 'A', 'İ', '-', ' ', '.', '@', '://', "'", softHyphen),
      ),
    )
    .map((parts) => parts.join('')),
)

test('whatever the text, it is itself again without its soft hyphens, and hyphenating it again changes nothing', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(withoutSoftHyphens(hyphenate(any))).toBe(withoutSoftHyphens(any))
      expect(hyphenate(hyphenate(any))).toBe(hyphenate(any))
    }),
    { numRuns: 500 },
  )
})

test('whatever the text, no break is before a trema, in an address, at a capital or beside a letter or two alone', () => {
  fc.assert(
    fc.property(text, (any) => {
      const broken = hyphenate(any)
      expect(broken.normalize('NFD')).not.toMatch(/\u00ad(?:\p{M}|.\p{M}*\u0308)/u)
      expect(broken).not.toMatch(/\u00ad(?:\P{L}|$)|(?:^|[^\p{L}\p{M}])\u00ad/u)
      expect(broken).not.toMatch(/\u00ad\p{L}{0,2}(?:[^\p{L}\p{M}\u00ad]|$)|(?:^|[^\p{L}\p{M}\u00ad])\p{L}{1,2}\u00ad/u)
      for (const run of broken.split(/\s+/u)) if (/@|:\/\//u.test(run)) expect(run).not.toContain(softHyphen)
    }),
    { numRuns: 500 },
  )
})
