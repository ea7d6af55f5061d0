/** In English: why something is refused, by the code of its error. */
import type { errors as source } from '../nl/errors.ts'

export const errors = {
  'error.text.empty': 'There is no text yet. Type something first.',
  'error.text.tooLong': 'This text is too long. There is room for {{max}} characters. Split it, or shorten it.',
  'error.schoolYear.outOfRange': 'Choose a school year between 2020-2021 and 2050-2051.',
  'error.moment.invalid': 'This moment does not exist. Check the date and the times.',
  'error.date.far': 'This date is too far from the school year {{schoolYear}}. Check the year.',
  'error.number.invalid': 'Fill in a number of zero or more.',
  'error.number.doubtful':
    '"{{text}}" can mean two things. Write a comma before the decimals: 0,5. A point only stands between thousands: 1.250.',
  'error.number.tooLarge': 'This is more than Jaarlijn keeps. Check the number.',
  'error.recurrence.needsMoment': 'First choose when this activity takes place for the first time.',
  'error.recurrence.needsDay':
    'A whole month cannot come back every so many weeks. First choose a week, a period or a date.',
  'error.recurrence.none': 'There is no such day left in this school year. Choose an earlier moment or another day.',
  'error.recurrence.order': 'The repetition ends before the activity begins. Choose a later last day.',
  'error.schoolEvent.order': 'The last day comes before the first. Swap the days.',
  'error.schoolEvent.outsideYear': '"{{name}}" is not in school year {{schoolYear}}. Check the days.',
  'error.schoolEvent.tooMany':
    'The calendar of the school holds at most {{max}} things. Take over fewer, or remove some first.',
  'error.holiday.order': 'The last day comes before the first. Swap the days.',
  'error.holiday.outsideYear':
    '"{{name}}" lies outside school year {{schoolYear}}. Choose days between 1 August and 31 July.',
  'error.activity.cycle': 'This way activities would build on each other in a circle. Choose another activity.',
  'error.targetGroup.exists': '"{{name}}" is one of the target groups already. Choose another name.',
  'error.ownRole.exists': '"{{name}}" is one of the own roles already. Choose another name.',
  'error.ownRole.standard': '"{{name}}" is a role that Jaarlijn knows already. It need not be added.',
  'error.moment.outsideYear':
    'This moment is outside school year {{schoolYear}}. Choose a day between 1 August and 31 July.',
  'error.moment.unreadable':
    'Jaarlijn cannot read a moment in "{{text}}". Type for example November, week 46, Sept to Nov, end of March or {{example}}.',
  'error.moment.noSuchDay': '"{{text}}" does not exist. Check the day and the month.',
  'error.moment.noSuchWeek': 'There is no week {{week}} in school year {{schoolYear}}. Choose another week number.',
  'error.moment.noSuchTerm': 'There is no "{{text}}": school year {{schoolYear}} has {{count}}.',
  'error.moment.noSuchLessonWeek':
    'There is no lesson week {{week}}: school year {{schoolYear}} has {{count}} lesson weeks.',
  'error.moment.lessonWeeksUnknown':
    'Jaarlijn does not know the holidays of {{schoolYear}} yet and cannot count the lesson weeks. Type a week number, or fill in the holidays under School.',
  'error.moment.noSuchTime': 'The time "{{text}}" does not exist. Write it as 19:30.',
  'error.moment.comesBack':
    '"{{text}}" is more than one moment. Type only the first time here. How it comes back is chosen in the activity, at Comes back.',
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
  'error.fill.tooManyRows': 'These are {{found}} rows; at most {{max}} fit at once. Fill them in parts.',
  'error.paste.dropped':
    '"{{title}}" was dropped in work session 2 and is not added again. Do you want it after all? Decide otherwise about it in work session 2.',
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
  'error.version.tooLate':
    'Work session 2 has begun. It compares with the last sketch. Keep the plan as a concept instead.',
  'error.version.sketchStays': 'A sketch stays: work session 2 compares with it.',
  'error.merge.full': 'Together with "{{title}}" a text or a list gets too long. Shorten one of the two first.',
  'error.remark.full': 'With what the group already said that is too long. Shorten the remark of the group first.',
  'error.plan.empty': 'There is no activity on the year plan yet. Put a card on a month first.',
  'error.history.notLast': 'Something else has changed since. Undo that first with Ctrl+Z.',
  'error.history.nothingToUndo': 'There is nothing to undo.',
  'error.history.nothingToRedo': 'There is nothing to redo.',
  'error.store.newer':
    'These data were made with a newer version of Jaarlijn (version {{found}}, this app knows {{known}}). They have not been changed. Install the newest version and open the app again.',
  'error.store.unwritable':
    'Jaarlijn cannot make a file in the folder {{folder}}. Perhaps something else stands there. Check the folder and try again.',
  'error.store.locked': 'Jaarlijn is open already. Go to that window, or close it and try again.',
  'error.store.inUse':
    'Another program is using {{file}} now, such as a virus scanner or a program that looks into databases. Wait a moment, or close that program. Then try again.',
  'error.store.damaged': 'The file {{file}} is damaged. Jaarlijn has changed nothing in it. Put a backup back.',
  'error.store.truncated':
    'A part of the file {{file}} is gone. Jaarlijn has changed nothing in it. Put a backup back, or set it aside and begin empty.',
  'error.store.zeroed':
    'The file {{file}} has been emptied: nothing is left in it. Jaarlijn has changed nothing in it. Put a backup back, or set it aside and begin empty.',
  'error.store.foreign':
    'The file {{file}} is not one of Jaarlijn. Jaarlijn has changed nothing in it. Put a backup back, or set it aside and begin empty.',
  'error.store.logAlone':
    'The file {{file}} is gone or empty. The work of last time still stands in the file beside it, but that is not enough for Jaarlijn. Nothing has been changed. Put a backup back, or set all aside and begin empty.',
  'error.store.logForeign':
    'The file {{file}} is another one than last time. Your latest work, in the file beside it, does not belong to it. Nothing has been changed. Put a backup back, or open what is there to read only.',
  'error.store.logDamaged':
    'The file {{file}}, with your latest work, is damaged. Nothing has been changed. Open what is still whole to read only, or put a backup back.',
  'error.store.full':
    'The disk is full. This has not been saved yet. Make room and try again, or write everything to another disk.',
  'error.store.fullAtOpening':
    'The disk is full. That is why Jaarlijn cannot open your data now. Nothing has been changed. Make room and try again.',
  'error.store.quota':
    'You may keep no more on this disk: your space is used up. What you type or change cannot be saved now. Make room and try again, or write everything to another disk.',
  'error.store.readFailed':
    'The disk cannot read {{file}} now. Is the disk or stick still connected? Try again. If it stays so, put a backup back.',
  'error.store.writeFailed':
    'The disk refuses to write in {{folder}}. What you type or change cannot be saved now. Is the disk or stick still connected? Try again, or write everything to another disk.',
  'error.store.unreadable':
    'You are not allowed to read the file {{file}}. Ask who manages this computer to change that, and try again.',
  'error.store.readOnlyFile':
    "The file {{file}} may only be read. Take away 'Read-only' in its properties and try again, or open it to read only.",
  'error.store.readOnlyFolder':
    'You may change nothing in the folder {{folder}}. Give yourself permission to write and try again, or open your data to read only.',
  'error.store.folderGone':
    'The folder {{folder}} is gone. Is the disk or stick still connected? Put the folder back and try again.',
  'error.store.moved':
    'The folder or file with your data was removed or replaced while Jaarlijn was open. This has not been saved yet. Everything is still in Jaarlijn: write it elsewhere now.',
  'error.store.otherGone':
    'Your work is in {{folder}}. That folder is not there now, or there is no work in it. Is the stick or disk connected? Put it in and try again. If you go on in the usual place, you see what was there last.',
  'error.store.readOnly':
    'Your data are open to read only. This has not been saved. First write everything elsewhere; then you can go on working.',
  'error.store.notWiped':
    'The traject has been removed, but the disk could not wipe what is left of it yet. Jaarlijn tries again later.',
  'error.store.nothing': 'There are no data of Jaarlijn in this folder. Choose another folder, or begin empty.',
  'error.store.recordUnreadable':
    'Jaarlijn cannot read a part of this traject. The other trajecten work as always. Put this traject back from a backup.',
  'error.store.damageFound':
    'Something in your data on the disk is damaged. Go to the backups: there you see which traject it is, and put it back from a copy that is still good.',
  'error.folder.same': 'Your data are in this folder already. Choose another folder.',
  'error.folder.whole': '"{{folder}}" is not a complete place. Begin at the disk, as /home/name/folder or C:\\folder.',
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
  'error.backup.failed':
    'The backup did not succeed. See whether there is room on the disk of {{folder}} and whether you may write there. Then try again.',
  'error.backup.beforeMigration':
    'This version of Jaarlijn first makes a backup and then updates your data. The backup did not succeed, so nothing was updated. See whether there is room on the disk of {{folder}} and whether you may write there. Then try again.',
  'error.backup.gone': 'This backup is not there any more. Is the USB stick still in? Look at the list again.',
  'error.backup.damaged': 'This backup is damaged. Nothing was changed. Choose another one from the list.',
  'error.backup.newer':
    'This backup was made with a newer version of Jaarlijn. Nothing was changed. Install the newest version and try again.',
  'error.backup.folder':
    'Jaarlijn cannot reach the folder {{folder}}. See whether it exists, whether the USB stick is in and whether you may write there.',
  'error.backup.none': 'There are no backups of Jaarlijn in {{folder}}. Choose the folder that they are in.',
  'error.export.gone': '{{path}} is no longer there. Hand it over again.',
  'error.export.unopened': 'No program can open {{path}}. Open the folder, and choose there what to open it with.',
  'error.export.failed': 'The document could not be made. Try again, or choose another form.',
  'error.export.unmade': '"{{name}}" could not be made.',
  'error.export.unwritable':
    'Jaarlijn cannot write to {{path}}. Close the file if it is open, or choose another place.',
  'error.connection.lost':
    'The connection with Jaarlijn is gone. Restart the app. Your cards and the plan are saved; what is still in a field is not.',
  'error.unexpected':
    'This did not work because of a mistake in Jaarlijn. What was on the screen is saved. Try again, or restart the app.',
} as const satisfies Record<keyof typeof source, string>
