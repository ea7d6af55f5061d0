import type { errors as source } from '../nl/errors.ts'

export const errors = {
  'error.text.empty': 'There is no text yet. Type something first.',
  'error.text.tooLong': 'This text is too long. There is room for {{max}} characters. Split it, or shorten it.',
  'error.schoolYear.outOfRange': 'Choose a school year between 2020-2021 and 2050-2051.',
  'error.moment.invalid': 'This moment does not exist. Check the date and the times.',
  'error.number.invalid': 'Fill in a number of zero or more.',
  'error.recurrence.needsMoment': 'First choose when this activity takes place for the first time.',
  'error.recurrence.needsDay':
    'A whole month cannot come back every so many weeks. First choose a week, a period or a date.',
  'error.recurrence.none': 'There is no such day left in this school year. Choose an earlier moment or another day.',
  'error.recurrence.order': 'The repetition ends before the activity begins. Choose a later last day.',
  'error.holiday.order': 'The last day comes before the first. Swap the days.',
  'error.holiday.outsideYear':
    '"{{name}}" lies outside school year {{schoolYear}}. Choose days between 1 August and 31 July.',
  'error.activity.cycle': 'This way activities would build on each other in a circle. Choose another activity.',
  'error.targetGroup.exists': '"{{name}}" is one of the target groups already. Choose another name.',
  'error.moment.outsideYear':
    'This moment is outside school year {{schoolYear}}. Choose a day between 1 August and 31 July.',
  'error.moment.unreadable':
    'Jaarlijn cannot read a moment in "{{text}}". Type for example November, week 46 or {{example}}.',
  'error.moment.noSuchDay': '"{{text}}" does not exist. Check the day and the month.',
  'error.moment.noSuchWeek': 'There is no week {{week}} in school year {{schoolYear}}. Choose another week number.',
  'error.moment.noSuchTime': 'The time "{{text}}" does not exist. Write it as 19:30.',
  'error.moment.order': 'The end does not come after the beginning. Swap them.',
  'error.cell.choice': '"{{text}}" does not fit here. Choose from: {{choices}}.',
  'error.cell.owner': '"{{text}}" is not a role and nobody of this trajectory. Choose somebody from the list.',
  'error.cell.targetGroup':
    '"{{text}}" is not a target group of this trajectory. Choose from the list, or add the group first.',
  'error.cell.role': '"{{text}}" is not a role. Write it as Careers counsellor: explains; Company: receives.',
  'error.cell.roleTwice': '{{role}} is there twice. Put together what this role does.',
  'error.cell.roleElsewhere': '{{role}} has a column of its own. Write it there.',
  'error.cell.tooMany': 'There is room for {{max}} here. Take a few away.',
  'error.paste.empty': 'There is no text on the clipboard. First copy cells from the table.',
  'error.paste.tooManyRows': 'You paste {{found}} rows; at most {{max}} fit at once. Paste them in parts.',
  'error.paste.noTitle': 'This row has no name of an activity. Fill it in and paste again.',
  'error.input.invalid': 'Jaarlijn could not read this ({{field}}). Nothing has changed. Check it and try again.',
  'error.command.unknown': 'Jaarlijn does not know the command "{{name}}". Nothing has changed. Restart the app.',
  'error.call.unknown':
    'This window asked something that Jaarlijn does not know. Nothing has changed. Restart the app.',
  'error.call.invalid': 'This window sent something that Jaarlijn cannot read. Nothing has changed. Restart the app.',
  'error.record.gone': 'This is no longer there. Perhaps it was just removed. Bring it back with Ctrl+Z.',
  'error.column.wrong': 'This card does not fit in this column. Choose a column on the board.',
  'error.card.alreadyPlanned': '"{{text}}" is on the year plan already. Drag the activity itself to another month.',
  'error.card.stopped': '"{{text}}" is under Stop. Put the card in another column first.',
  'error.step.usual': 'This step belongs to the session. You can skip it.',
  'error.step.notEmpty': 'There are cards on this step. Move them first, or skip the step.',
  'error.step.last': 'One step must be left. Turn another step on again first.',
  'error.traject.exists': 'This trajectory has begun already.',
  'error.traject.gone': 'This trajectory is no longer there. Go back to the list.',
  'error.traject.yearInUse':
    'There are activities in this school year already. Clear their moments first, or make a new trajectory for the other year.',
  'error.plan.empty': 'There is no activity on the year plan yet. Put a card on a month first.',
  'error.history.nothingToUndo': 'There is nothing to undo.',
  'error.history.nothingToRedo': 'There is nothing to redo.',
  'error.store.newer':
    'These data were made with a newer version of Jaarlijn (version {{found}}, this app knows {{known}}). They have not been changed. Install the newest version and open the app again.',
  'error.store.unwritable':
    'Jaarlijn cannot write in the folder {{folder}}. Give yourself write access to it, or free some space on the disk, and try again.',
  'error.store.locked': 'Jaarlijn is open already. Go to that window, or close it and try again.',
  'error.store.damaged':
    'The file {{file}} is damaged or is not a Jaarlijn file. It has not been changed. Put a backup in its place, or take it out of the folder to start empty. Then try again.',
  'error.store.full': 'The disk is full. This has not been saved yet. Free some space and try again.',
  'error.library.notAList':
    'This file is no list of the gereedschapskist. Nothing was changed. Choose a file that was saved with Jaarlijn.',
  'error.library.newer':
    'This file was made with a newer version of Jaarlijn. Nothing was changed. Install the newest version and try again.',
  'error.library.tooLarge':
    'This file is too large. There is room for 1 MB. Nothing was changed. Choose a smaller file.',
  'error.library.tooMany':
    'There are more than {{max}} ideas in this file. Nothing was changed. Split it into several files.',
  'error.library.exists': 'You already have an idea of your own called "{{name}}". Choose another name.',
  'error.library.full':
    'Your gereedschapskist holds {{max}} ideas of your own, together no more than 1 MB. Remove a few first.',
  'error.export.failed': 'The document could not be made. Try again, or choose another form.',
  'error.export.unwritable':
    'Jaarlijn cannot write to {{path}}. Close the file if it is open, or choose another place.',
  'error.connection.lost':
    'The connection with Jaarlijn is gone. Restart the app. Your cards and the plan are saved; what is still in a field is not.',
  'error.unexpected':
    'This did not work because of a mistake in Jaarlijn. What was on the screen is saved. Try again, or restart the app.',
} as const satisfies Record<keyof typeof source, string>
