# The words of Supple in English, the fallback of all other languages.
# Short, friendly, plain; sentence case; an error says what happened, what it means and what to do.

## Diagnostics of files that people write

diagnostic-error = error
diagnostic-warning = warning
diagnostic-hint = hint

problem-file-too-large = this file is larger than 256 KiB, the most that is read
problem-unreadable = this file could not be read: { $reason }
problem-not-a-file = this is not a file
problem-not-utf8 = this is not UTF-8 text
problem-not-utf8-windows = this is not UTF-8 text: it looks like an older encoding of Windows (Windows-1252, Latin-1)
problem-not-utf8-mac = this is not UTF-8 text: it looks like an older encoding of the Mac (Mac Roman)
problem-not-utf8-dos = this is not UTF-8 text: it looks like an older encoding of DOS (code page 850 or 437)
problem-not-utf8-older = this is not UTF-8 text: it looks like an older encoding ({ $name })
problem-not-utf8-utf16 = this is not UTF-8 text: it looks like UTF-16 without the mark at its beginning
problem-not-utf8-damaged-utf16 = this is UTF-16 text, but damaged
problem-not-utf8-utf32 = this is not UTF-8 text: it looks like UTF-32
problem-not-utf8-zip = this is not plain text: it looks like a zip file, or a document such as Word’s
problem-not-utf8-document = this is not plain text: it looks like a word processor’s document
problem-not-utf8-pdf = this is not plain text: it looks like a PDF
problem-not-utf8-picture = this is not plain text: it looks like a picture
problem-not-utf8-binary = this is not text
problem-empty = this file is empty
problem-wrong-kind = { $expected } belongs here
problem-unknown-field = there is no field “{ $name }” here
problem-duplicate-field = the field “{ $name }” appears twice
problem-missing-field = the field “{ $name }” is missing
problem-unknown-word = “{ $word }” is not known here
problem-unknown-exercise = there is no exercise “{ $id }”
problem-out-of-range = this must be a whole number from { $least } to { $most }
problem-number-out-of-range = this must be a number from { $least } to { $most }
problem-no-ground = nothing touches the ground in this pose: name what the body rests on with support and support_height, or lower pelvis_height
problem-not-whole = this must be a whole number
problem-text-too-long = this text is longer than { $most } characters
problem-text-empty = this text must not be empty
problem-hidden-character = this text contains a hidden character ({ $code })
problem-no-items = this list needs at least one entry
problem-too-many-items = this list has more than { $most } entries; this is the first one too many
problem-open-takes-nothing = Open lasts until you say so and takes nothing in brackets: for a set time, write Hold(seconds: 30)
problem-no-time = this takes no time at all
problem-too-many-steps = with its rounds this routine has more than { $most } steps; this is the first one too many
problem-rounds-in-rounds = rounds cannot stand inside rounds
problem-empty-rounds = these rounds need at least one step
problem-rest-as-step = a rest is not a step of its own
problem-alternate-without-reps = only reps can alternate between the sides
problem-segment-too-long = this takes longer than an hour
problem-plan-too-long = this routine takes longer than six hours
problem-instructions-beside-roles = instructions are for files without set_up and move: keep the one or the other
problem-stand-ins-in-a-circle = the stand-ins from here lead back to “{ $id }”
problem-id-taken = another file already has an exercise “{ $id }”, and that one is used
problem-copy-same = this is a copy of { $of } left by a sync tool or a download, and says the same: it is not used, and you can delete it
problem-copy-differs = this is a copy of { $of } left by a sync tool or a download, and it differs: it is not used. Move what you want to keep into { $of }, then delete the copy

expected-text = a text in quotes, such as "Figure 4",
expected-whole-number = a whole number, such as 30,
expected-list = a list in square brackets, [ … ],
expected-routine = a routine, Routine( … ),
expected-exercise = an exercise, Exercise( … ),
expected-routine-or-exercise = a routine, Routine( … ), or an exercise, Exercise( … ),
expected-step = a step, (exercise: "figure-4", work: Hold(seconds: 30)),
expected-rounds = rounds, such as Rounds(count: 3, rest: 30, steps: [ … ]),
expected-work = work, such as Hold(seconds: 30), Reps(count: 10), Breaths(count: 5) or Open,
expected-word = a single word
expected-schedule = a schedule, such as Daily(2), Weekly(3) or Days([Mon, Thu]),
expected-dose = a dose, such as (work: Hold(seconds: 30), side: Each),
expected-say = what a voice says, such as (move: "Lift", back: "Lower"),
expected-instead = stand-ins, such as (gentler: ["figure-4"]),
expected-settings = settings, Settings( … ),
expected-true-or-false = true or false
expected-number = a number, such as 0.25,
expected-direction = a direction of three numbers, such as (1, 0, 0),
expected-figure = a figure, such as (start: (base: OnBack), held: [(right_knee: 90)]),
expected-pose = a pose, such as (base: OnBack, right_knee: 90),
expected-angles = angles, such as (flex: 90, abduct: 10),
expected-place = a place, such as Flat(x: 0.2, z: 0.1), On(bone: LeftThigh, along: 0.5) or Stay,
expected-prop = a thing of the room, such as Mat or Chair,
expected-arrow = an arrow, such as (joint: Head, from: (0.3, 0, 0), to: (0.15, 0, 0)),
expected-area = a worked muscle, such as Right(Glutes) or Both(LowerBack),

syntax-unexpected = “{ $token }” does not belong here
syntax-odd-character = the character { $code } does not belong here
syntax-wide = “{ $found }” is not a plain character
syntax-curly-quotes = curly quotes do not belong here
syntax-single-quotes = single quotes do not belong here
syntax-quote-in-text = this quote ends the text too early
syntax-quoted-name = the field name “{ $name }” needs no quotes
syntax-comment-sign = “{ $sign }” does not begin a comment here
syntax-unexpected-end = the text ends here, but more was expected
syntax-fence = the lines with ``` are not part of the file
syntax-unclosed-comment = this comment is not closed
syntax-unclosed-text = this text has no closing quote
syntax-unopened-text = this text has no opening quote
syntax-escape = this is not a known escape in a text
syntax-number = this is not a number
syntax-opening-parenthesis = an opening bracket “(” is missing here
syntax-closing-parenthesis = a closing bracket “)” is missing here
syntax-closing-brace = a closing bracket “{"}"}” is missing here
syntax-closing-bracket = a closing bracket “]” is missing here
syntax-closing-brackets = the closing brackets “{ $all }” are missing here
syntax-no-brackets = the brackets around all of this are missing
syntax-other-format = this file is not written in Supple’s format
syntax-colon = a colon is missing after the name of the field
syntax-comma = a comma is missing here
syntax-value = a value is missing here
syntax-name = a name belongs here
syntax-trailing-text = nothing may follow the end of the routine
syntax-too-deep = brackets are nested too deeply here
syntax-other = this could not be understood

hint-nearest = did you mean “{ $name }”?
hint-known-word = write { $word }
hint-write = write { $this }
hint-write-sign = write “{ $sign }”
hint-write-either = write { $this } or { $other }
hint-leave-out = leave the field out, or write None
hint-no-break-space = a no-break space: type an ordinary one
hint-odd-space = this space is not an ordinary one: type it again
hint-unseen-character = it cannot be seen: delete it, and what is around it if need be
hint-quote-in-text = write \" for a quote inside a text
hint-delete-fence = delete them, and what stands before and after them
hint-comment = begin a comment with //
hint-straight-quotes = write straight quotes, "like these"
hint-known-words = one of: { $words }
hint-unknown-exercise = `supple list` names them all
hint-not-plain-text = save it as plain text, encoded as UTF-8
hint-not-utf8 = save the file as UTF-8 in your editor
hint-empty = a routine looks like Routine(name: "…", steps: [ … ])
hint-rest-as-step = give it to the step before it, such as (exercise: "figure-4", rest: 30, …)
hint-rounds-in-rounds = write the inner steps out, or give a step more sets
hint-alternate-without-reps = for holds and breaths on both sides, write side: Each

## Navigation and pages

window-title = Supple
window-title-session = { $routine } – Supple
nav-routines = Routines
nav-exercises = Exercises
nav-history = History
nav-settings = Settings
nav-back-to-routines = All routines
nav-back-to-exercises = All exercises

## Days and times

day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun
month-january = Jan
month-february = Feb
month-march = Mar
month-april = Apr
month-may = May
month-june = Jun
month-july = Jul
month-august = Aug
month-september = Sep
month-october = Oct
month-november = Nov
month-december = Dec
time-of-day = { $hour }:{ $minute }
date = { $weekday } { $day } { $month } { $year }
day-and-month = { $day } { $month }
date-and-time-this-year = { $weekday } { $day } { $month }, { $time }
date-and-time = { $weekday } { $day } { $month } { $year }, { $time }
days-ago-today = Today
days-ago-yesterday = Yesterday
days-ago = { $days ->
        [one] 1 day ago
       *[other] { $days } days ago
    }

## Routines

greeting-morning = Good morning
greeting-afternoon = Good afternoon
greeting-evening = Good evening
greeting-night = Hello
last-session-none = Pick a routine to begin with. Gentle and short is a good start.
last-session = { $day }: { $routine }, { $time }.
last-session-pain = Pain went from { $before } to { $after }.
week-day-done = { $day }: { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
week-day-empty = { $day }: nothing
interrupted-title = { $routine } was cut short
interrupted-at = At { $place } — { $time }
interrupted-when = { $time }
interrupted-resume = Resume session
interrupted-keep = Keep as it is
exercise-left = { $exercise }, left side
exercise-right = { $exercise }, right side
routines-search = Search routines
routines-none-found = No routine matches. Try another word, or All.
filter-all = All
filter-short = Under 10 min
filter-no-floor = No floor
filter-position = Position
filter-any-position = Any position
filter-need = Equipment
filter-any-need = Any equipment
filter-spare = What it spares
filter-any-spare = No limits
filter-no-equipment = No equipment
exercise-count = { $count ->
        [one] 1 exercise
       *[other] { $count } exercises
    }
length-at-least = { $length } or more
last-done-never = Not yet
broken-place = Line { $line }, column { $column }
broken-count = { $count ->
        [one] 1 error
       *[other] { $count } errors
    } in this file
broken-unchanged = The file is left as it is
broken-explained = Supple cannot use this file as it is. It stays unchanged until you fix it, here or in a text editor.
broken-read-again = Read again

## The morning after, and times away

morning-question = How was the morning after { $routine } on { $day }?
morning-not-now = Not now
morning-not-now-name = Do not ask about this morning
morning-much-worse = Thank you for saying so. Go gently today, and ask a professional if it does not settle.
morning-safety = When to get help
answer-as-usual = As usual
answer-worse = A little worse
answer-much-worse = Much worse
day-monday-whole = Monday
day-tuesday-whole = Tuesday
day-wednesday-whole = Wednesday
day-thursday-whole = Thursday
day-friday-whole = Friday
day-saturday-whole = Saturday
day-sunday-whole = Sunday
away-title = Time away
away-about = Ill, travelling or in a flare-up? Goals and streaks wait for you on those days.
away-ill = Ill
away-travelling = Travelling
away-flare-up = A flare-up
away-add = Add time away…
away-from = First day
away-to = Last day
away-why = Why
away-why-choice = Away: { $kind }
away-day-wrong = write a day like { $example }
away-day-order = the last day is before the first
away-save = Add
away-cancel = Cancel
away-days = { $from } to { $to }
away-take-back = Take back
away-take-back-name = Take back { $kind }, { $days }
away-taken-back = { $kind }, { $days }, was taken back.
away-undo = Undo
away-unsaved = { $why } Nothing was changed.
week-day-away = { $day }: { $minutes ->
        [0] away
        [one] 1 minute, away
       *[other] { $minutes } minutes, away
    } ({ $kind })
chart-day-away = { $told }, away ({ $kind })
chart-year-away = { $told }, away on { $days ->
        [one] 1 day
       *[other] { $days } days
    }
chart-away-key = Away: goals wait on these days

## A routine

routine-start = Start session
routine-short = Short
routine-short-length = Short, { $length }
routine-short-told = { $count ->
    [one] For a short day: only the exercise that matters most.
   *[other] For a short day: only the { $count } exercises that matter most.
}
pain-now = Pain now
routine-pain-before = Pain now, 0 to 10, if you like
pain-choice = { $scale }: { $rating } of 10
routine-steps = Steps
routine-source = Source: { $source }
routine-file = File: { $file }
routine-equipment = Needs: { $equipment }
routine-no-equipment = Needs nothing
step-show = How
step-hide = Less
step-show-name = How to do { $exercise }
step-hide-name = Hide how to do { $exercise }
instruction-line = { $number }. { $line }
exercise-feel = What you feel: { $feel }
exercise-easier = Easier: { $variant }
exercise-harder = Harder: { $variant }
exercise-muscles = Works on: { $muscles }
exercise-asks = It asks for { $loads }.
exercise-source = Dose: { $source }

routine-edit = Edit
routine-duplicate = Duplicate
routines-new = New routine
copy-name = { $name } (copy)
sync-copy-same = Copy · the same as { $of }
sync-copy-differs = Copy · differs from { $of }
sync-copy-same-explained = A sync tool or a download left this copy of { $of }. Both say the same, so you can delete it. It does not count towards your goal.
sync-copy-differs-explained = A sync tool or a download has left this copy of { $of }, and they differ: probably both were changed before they were synced. Keep the one you want and delete the other. This copy does not count towards your goal.
routines-import = Import…
import-title = Import routines
import-no-dialog = This system has no file dialog (xdg-desktop-portal or zenity brings one). Without it, drop the files onto this window, or run “supple import FILE” in a terminal.
drop-hint = Drop to import
imported-title = Imported
imported-read = All right
imported-more = And { $count ->
        [one] 1 more line
       *[other] { $count } more lines
    }.
import-under-way = Importing …
import-under-way-of = Importing: { $done } of { $of } workouts
import-stopping = Stopping …
import-stop = Stop
import-broken = The import ended unexpectedly. What it had made until then is among your routines.
export-title = Save a copy
export-no-dialog = This system has no file dialog (xdg-desktop-portal or zenity brings one). Copy the file from your routines folder instead; routines that come with Supple are there once you edit them.
export-done = Saved a copy to { $path }.
export-broken = The file could not be made: something unexpected went wrong. Your history is as it was; try again.
routine-bundled = This routine comes with Supple. Editing it makes a copy of your own.
routine-export = Save a copy…
routine-show-in-folder = Show in folder
routine-rename = Rename file…
routine-delete = Delete…
rename-title = Rename the file
rename-field = File name
rename-confirm = Rename
rename-stay = Cancel
rename-impossible = A file cannot have this name
rename-forbidden = A file name cannot contain “{ $character }”
rename-too-long = This name is too long for a file
rename-taken = Another file already has this name
delete-question = Delete this routine?
delete-explained = { $file } goes to the trash, where you can get it back. Your history stays.
delete-confirm = Delete
delete-stay = Keep it
delete-done = { $file } is in the trash.
delete-failed = { $path } could not be moved to the trash, and is still there: { $reason }
draft-title = You were editing { $name }
draft-about = Your changes were not saved. They are all still here.
draft-go-on = Go on editing
draft-discard = Discard changes
draft-discard-question = Discard these changes?
draft-discard-explained = Your unsaved changes to { $name } will be gone.
draft-discard-confirm = Discard
draft-discard-stay = Keep them

## The editor

editor-new-name = New routine
editor-back = Back
editor-save = Save
editor-undo = Undo
editor-redo = Redo
editor-steps = Steps
editor-form = Form
editor-file = Text of the file
editor-no-file = not saved yet
editor-changed = edited
editor-whole = The routine
editor-add-step = Add step
editor-move-up = Move up
editor-move-down = Move down
editor-duplicate-step = Duplicate step
editor-delete-step = Delete step
editor-step-told = Step { $number }: { $exercise }, { $dose }, { $length }
editor-step-told-in-rounds = Step { $number }, in { $count } rounds: { $exercise }, { $dose }, { $length }
editor-rounds = { $count ->
        [one] 1 round
       *[other] { $count } rounds
    }
editor-rounds-rest = { $seconds } s rest between them
editor-rounds-no-rest = no rest between them
editor-rounds-told = { $rounds } of { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }, { $rest }
editor-rounds-explained = Drag steps into the frame or out of it, or move them with the arrows. The rounds come one after the other.
editor-repeat = Repeat in rounds
editor-undo-rounds = Take the rounds apart
editor-delete-rounds = Delete the rounds and their steps
editor-nothing-to-show = The text cannot be read yet. Its steps appear here as soon as it can.
editor-last-good = The text cannot be read at the moment. This is the last version that could.
editor-more-errors = { $count ->
        [one] and 1 more error
       *[other] and { $count } more errors
    }
editor-not-saved = Not saved. { $why } Your changes are still here.
editor-too-long = The text is longer than 256 KiB, the most that is read.
editor-save-elsewhere = Save to a new file
editor-refused = That does not work: { $reason }
editor-file-gone = The file is gone. Save creates it again.
editor-file-unreadable = Someone else has changed the file, and it can no longer be read as text. It is left as it is; your changes are still here.
editor-conflict = This file has been changed elsewhere in the meantime. Which version do you want to keep? Undo brings the other one back.
editor-theirs = In the file
editor-mine = In the editor
editor-take-theirs = Use the version in the file
editor-keep-mine = Keep my version
editor-leave-question = Save your changes?
editor-leave-explained = “{ $name }” has unsaved changes.
editor-leave-save = Save changes
editor-leave-discard = Discard
editor-leave-stay = Go on editing
picker-title = Choose an exercise
picker-none-found = No exercise matches. Try another word, or create one under Exercises.
picker-cancel = Cancel

edit-typing = typing
edit-stand-ins = putting stand-ins in place
edit-taking-over = taking the version in the file
edit-routine = { $field }
edit-step = { $field } of step { $step }
edit-inserting = adding a step
edit-duplicating = duplicating a step
edit-deleting = deleting a step
edit-moving = moving a step
edit-rounds = { $field } of rounds
edit-repeating = repeating in rounds
edit-undoing-rounds = taking rounds apart

field-name = Name
field-about = About
field-source = Source
field-schedule = How often
field-times = Times
field-prepare = Prepare
field-switch = Change sides
field-rest = Rest
field-exercise = Exercise
field-work = Work
field-seconds = Seconds
field-count = Count
field-up = Up
field-hold = Hold
field-down = Down
field-breathe-in = Breathe in
field-breathe-out = Breathe out
field-side = Side
field-sets = Sets
field-rounds = Rounds
field-rounds-rest = Rest between rounds, s
field-wait = Wait until I’m ready
field-core = Also on a short day
field-id = Lasting id
field-note = Note
field-note-hint = Shown during the step
field-text = Text
field-rest-shown = Rest between sets, s
field-prepare-shown = Prepare before it, s
field-in-seconds = { $name }, s
field-as-routine = { $seconds } by default
field-by-exercise = by the exercise
field-out-of-bounds = Not used: enter a number from { $least } to { $most }

exercises-new = New exercise
new-exercise-title = A new exercise
new-exercise-save = Save exercise
new-exercise-needs-name = Give it a name first.
new-exercise-leave-explained = The new exercise has not been saved. If you leave now, what you wrote is lost.
field-instructions = Instructions
field-instructions-hint = One action a line
field-kind = Kind
field-position = Position
field-equipment = What it needs
field-regions = Parts of the body
field-muscles = Muscles
field-figure = Figure
field-source-hint = Where the dose comes from
figure-none = No figure

work-hold = Hold
work-reps = Reps
work-breaths = Breaths
work-open = Until done
sides-both = Both at once
sides-left = Left
sides-right = Right
sides-each = Each
sides-alternate = Alternate
often-unsaid = Whenever I like
often-daily = Times a day
often-weekly = Times a week
often-days = On certain days

## Exercises

exercises-title = Exercises
exercises-search = Search exercises
figure-told = The figure shows { $exercise }. Drag it or press the arrow keys to turn it.
figure-turn = Drag to turn, or press the arrow keys
figure-moves = In motion
figure-starts = Start
figure-holds = Held
figure-turn-back = Turn back
exercises-none-found = No exercise matches. Try another word, or All.
exercise-open-folder = Show its file
exercise-own-explained = This exercise is your own. Change or delete its file, and Supple follows at once.
stand-ins-gentler = Gentler, in its place
stand-ins-harder = Harder, in its place
stand-ins-elsewhere = The same job in another position
exercise-other-names = Also: { $names }
exercise-learn = Learn it

## A lesson: an exercise line by line, without a clock

learn-close = Close
learn-place = { $place } of { $count }
learn-previous = Back
learn-next = Next
learn-done = Done
learn-caution = Take care
learn-set-up = Get into place
learn-move = The movement
learn-hold = In the pose
learn-attend = Pay attention to
learn-feel = What you feel
learn-breathe = Your breath
learn-back = The way out

## A session

state-get-ready = Get ready
state-when-ready = When you’re ready
state-hold = Hold
state-rep = Rep { $rep } of { $count }
state-breathe-in = Breathe in
state-breathe-out = Breathe out
state-change-sides = Change sides
line-same = The same again.
line-same-left = Same on the left.
line-same-right = Same on the right.
state-rest = Rest
state-open = Your own time
state-paused = Paused
side-left = Left side
side-right = Right side
mark-rep-in = Into the pose
mark-rep-stay = Stay there
mark-rep-back = Slowly back
mark-round = Round { $round } of { $count }
mark-set = Set { $set } of { $count }
mark-breath = Breath { $breath } of { $count }
session-pause = Pause
session-resume = Resume
session-skip = Skip
session-back = Back
session-more-time = Add 10 seconds
session-done = Done
session-end = End session
session-left = { $time } left
session-floor-mode = Floor mode
session-leave-floor-mode = Leave floor mode
session-mute = Sound off
session-unmute = Sound on
session-voice = Voice on
session-no-voice = Voice off
session-next = Next
session-ready = I’m ready
session-swap = Swap
session-hurts = It hurts
session-slower = Slower
session-faster = Faster
session-compact = Compact
session-leave-compact = Whole window
session-next-told = Next: { $what }
next-end = the end
next-switch = Change to the right side
next-left = Left side: { $exercise }
next-right = Right side: { $exercise }
next-rest = Rest
menu-title = What would you like to do?
menu-go-on = Go on
swap-title = Instead of { $exercise }
swap-about = What you choose takes the place of what is left of this step, with the same time or reps where that fits.
swap-none = There is no stand-in for this one. You can choose any other exercise.
swap-of-the-routine = as in the routine
swap-told = { $exercise }: { $way }, { $dose }
swap-another = Choose another…
swap-stay = Keep this one
hurts-title = It hurts
hurts-about = The time is paused. Ease out of the pose first.
hurts-how-much = How much, if you like: 0 is no pain, 10 the worst you can think of.
hurts-scale = Pain now
hurts-gently = Go on gently
hurts-swap = Do something else instead
hurts-leave-out = Leave out { $exercise }
hurts-end = End the session
hurts-signs = When to get help
hurts-signs-back = Back to the choices
end-question = End this session?
end-explained = What you have done so far is kept.
end-go-on = Go on
end-confirm = End now
status-no-sound = No sound: no sound device was found. The session goes on, and sound returns by itself.
status-not-saved = Not saved at the moment: { $reason }
status-lost-voice = The voice does not answer: what is missing is on the screen.
status-own-sounds = { $count ->
        [one] One of your own sounds needs a look: the settings page says why.
       *[other] { $count } of your own sounds need a look: the settings page says why.
    }
status-saving = Saving what you did: the disk is slow to answer.
status-may-go-dark = The screen may turn off: your desktop does not let apps keep it on.
keep-awake-reason = A guided session is running

command-pause-or-resume = Pause or resume
command-play = The play key of a headset: pause, resume, or I’m ready
command-skip = Skip
command-back = Start again, or go to the one before
command-more-time = Add 10 seconds
command-done = Done, or I’m ready where the session waits
command-swap = Swap this exercise for another
command-hurts = It hurts: pause and choose
command-slower = Slower, for reps and breaths
command-faster = Faster, for reps and breaths
command-compact = Small window in a corner, or the whole one
command-end = End the session
command-voice = Have things said, or nothing any more
command-mute = Sound off or on
command-floor-mode = Floor mode: large and plain
command-full-screen = Full screen
command-show-keys = Keys
key-space = Space
key-enter = Enter
key-escape = Esc
key-right = Right arrow or Page Down
key-left = Left arrow or Page Up
key-plus = Plus
key-play = Play key
key-comma = Comma
key-period = Full stop
key-question-mark = Question mark
keys-title = Keys
keys-pedals = Foot pedals and presenters work too: Page Down skips, Page Up goes back. Hold Page Up down for a menu of everything else; there Page Down goes from button to button, and Page Up presses one.
keys-close = Close

## The end of a session

summary-finished = Well done
summary-stopped = Session ended
summary-saved = Saved in your history
summary-saved-where = It was saved while the session ran.
summary-time = Time
summary-under-work = Exercise time
summary-bouts = Done
summary-skipped = Skipped
summary-done-of = { $done } of { $planned }
summary-pain-before = It was { $before } before. A change of 2 or more is meaningful.
summary-pain-explained = 0 is no pain, 10 the worst imaginable. Leave it out if you like.
summary-note = Note
summary-note-hint = How did it go?
summary-save-note = Save note
summary-note-saved = Saved
summary-note-not-saved = What you said could not be saved: { $reason }
summary-back = Back to routines
answers-title = How was each exercise?
answers-explained = Only if you like. 0 is no pain and no effort, 10 the worst pain you can think of and all your strength.
answers-open = How was { $exercise }?
answers-close = Close { $exercise }
answers-pain = How much did it hurt?
answers-pain-name = Pain during { $exercise }
answers-effort = How hard was it?
answers-effort-name = Effort of { $exercise }
answers-pain-said = Pain { $rating }
answers-effort-said = Effort { $rating }
answers-done-of = { $done } of { $all } done
answers-left-out = Left out
answers-cut-short = Cut short
answers-instead-of = instead of { $exercise }
answers-why = Why was it left out?
answers-why-cut = Why was it cut short?
answers-why-choice = Why was { $exercise } left out: { $reason }
answers-why-cut-choice = Why was { $exercise } cut short: { $reason }
answer-hurts = It hurts
answer-too-hard = Too hard
answer-no-room = No room
answer-no-time = No time
answer-other = Something else
summary-not-saved-title = This session could not be saved
summary-not-saved = { $why } What you did is still here: save it to another file, or try again once there is room.
summary-file = File
summary-save = Save
summary-save-again = Try again
summary-saved-elsewhere = Saved to { $path }. Move it into the history folder later to see it in the app.
summary-elsewhere-failed = That did not work either: { $reason }

leave-question = Leave without saving?
leave-explained = This session has not been saved anywhere. If you leave now, it is lost.
leave-stay = Stay
leave-confirm = Leave it
leave-words-explained = What you wrote about this session could not be saved. If you leave now, it is lost.
close-question = Close without saving?
close-explained = What you wrote about a session could not be saved. If you close Supple now, it is lost.
close-confirm = Close

## Report

report-language = en
report-title = Exercise report
report-name = Name
report-period = { $from } to { $until }
report-sessions = { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    } on { $days ->
        [one] 1 day
       *[other] { $days } days
    }, { $time } in all
report-away = Goals were paused on { $days ->
        [one] 1 of these days.
       *[other] { $days } of these days.
    }
report-hurt = What hurt
report-hurt-explained = Pain during the exercise, from 0 (none) to 10 (the worst). Each dot is the mean of one session; the lines stand at 0, 5 and 10.
report-hurt-nothing = { $exercises ->
        [one] 1 exercise was rated for pain, always with 0.
       *[other] { $exercises } exercises were rated for pain, always with 0.
    }
report-hurt-free = { $exercises ->
        [one] 1 more exercise was always rated 0.
       *[other] { $exercises } more exercises were always rated 0.
    }
report-hurt-chart = Pain over time: { $exercise }
report-hurt-mark = { $date }: { $pain }
report-rated-sessions = Sessions rated
report-mean = Mean
report-highest = Highest
report-left-out = Left out
report-left-out-explained = Sessions in which something of the exercise was skipped, or a reason was given for stopping early. A session may have more than one reason.
report-left-out-sessions = Sessions
report-left-out-reasons = Why, where it was said
report-left-out-why = { $reason } ({ $sessions })
report-swaps = Swapped
report-swapped-out = Planned
report-swapped-in = Done in its place
report-mornings = The mornings after
report-mornings-explained = { $sessions ->
        [one] How it felt on the next morning, said after 1 session. The dates are those of the sessions.
       *[other] How it felt on the next morning, said after { $sessions } sessions. The dates are those of the sessions.
    }
report-effort = Effort
rating-mean = { $mean }
report-adherence = Planned and done
report-routine = Routine
report-done-of-asked = Done / planned
report-last = Last time
report-exercises = Exercises done
report-left = Left
report-right = Right
report-both = Both at once
report-notes = Notes
report-foot = Written by Supple from the log of the person who exercises. Times are in minutes and seconds, pauses left out. Pain is rated from 0 to 10; a change of 2 or more is taken as real (Childs et al. 2005).

## History

history-title = History
history-reading = Reading your history…
history-empty-title = Nothing here yet
history-empty = Every session you do is listed here, with its time, what you did, and pain before and after.
history-count = { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
history-summary = { $range }: { $count }, { $total }
history-search = Search sessions
history-routine = Routine
history-all-routines = All routines
history-export = Export…
history-export-title = Export the history
history-export-report = Report (HTML)
history-export-report-explained = About { $range ->
    [four-weeks] the last 4 weeks
    [three-months] the last 3 months
    [year] the last year
   *[all] everything so far
}, for your therapist, to print or to send.
history-export-csv = Table (CSV)
history-export-csv-explained = A row for each exercise, set and side, for spreadsheets: { $columns ->
       *[commas] columns apart by commas, numbers such as 7.5.
        [semicolons] columns apart by semicolons, numbers such as 7,5.
        [semicolons-and-points] columns apart by semicolons, numbers such as 7.5.
    }
history-export-csv-semicolons = Table (CSV) with semicolons
history-export-ics = Calendar (ICS)
history-export-ics-explained = An event for each session in which something was done.
history-export-json = Data (JSON)
history-export-json-explained = Everything, for other programs.
history-export-cancel = Cancel
history-export-no-dialog = This system has no dialog for choosing a place: it comes with a desktop portal (xdg-desktop-portal) or with zenity. Without it, “supple history --format csv > history.csv” in a terminal writes the same.
history-sessions = Sessions
history-listed = { $count ->
        [one] 1 session listed
       *[other] { $count } sessions listed
    }
history-listed-clock-wrong = { $count } not counted, as the clock was wrong
history-listed-nothing-done = { $count } not counted, as nothing was done
history-all = All sessions
history-not-finished = Ended early
history-rated = With pain rated
range-four-weeks = 4 weeks
range-three-months = 3 months
range-year = 1 year
range-all = All
history-streak = { $days ->
        [one] 1-day streak
       *[other] { $days }-day streak
    }
history-streak-none = No streak at the moment
history-streak-longest = longest: { $days }
history-goal = { $days ->
        [7] Every day counts, as no routine asks for fewer.
       *[other] Days off do not end it: your routines ask for { $days } days a week.
    }
chart-day = { $date }: { $minutes } min, { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }
chart-day-empty = { $date }: no session
chart-year-told = The last year: { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    } on { $days ->
        [one] 1 day
       *[other] { $days } days
    }
week-stands = { $done } of { $asked } this week
month-and-year = { $month } { $year }
chart-weeks = Minutes a week
chart-weeks-done = { $done } of { $planned } planned exercises done, each set and side counted
chart-minutes = { $minutes } min
chart-week = Week of { $date }: { $minutes } min, { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }
chart-weeks-together = { $weeks } weeks from { $date }: { $minutes } min a week, { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }
chart-muscles = Stretching for each muscle
chart-muscles-explained = Minutes a week, for one side. Beyond 10 you gain little more (Ingram 2025).
chart-muscles-empty = What you stretch is shown here, muscle by muscle.
chart-muscle = { $muscle }: { $minutes } of 10 minutes a week
chart-pain = Pain before and after
chart-pain-explained = Circle: before. Dot: after. Thick line: a meaningful change, at least 2 of 10 points (Childs 2005).
chart-pain-changes = Clearly better after { $better } of { $all } sessions, clearly worse after { $worse }
chart-pain-empty = Rate your pain before and after a session to see here how it changes.
chart-pain-mark = { $date }: from { $before } to { $after }{ $change ->
    [better] , clearly better
    [worse] , clearly worse
   *[same] {""}
}
chart-pain-mean = { $sessions } sessions from { $date }: from { $before } to { $after } on average{ $change ->
    [better] , clearly better
    [worse] , clearly worse
   *[same] {""}
}
chart-sides = Left and right
chart-sides-explained = Time on each side, the most uneven first
chart-sides-empty = Exercises that you do on one side at a time are compared here.
chart-side = { $exercise }: left { $left }, right { $right }
past-session-gone = This session is no longer in the history.
past-session-bouts = What you did
past-session-before = Pain before
past-session-after = Pain after
past-session-morning = The morning after
past-session-morning-choice = The morning after: { $answer }
past-session-unsaved = { $why } Your changes are not saved; they stay on this session’s page until you close Supple.
past-session-save = Save changes
past-session-delete = Delete session
past-session-back = All sessions
past-session-planned = { $done } of { $planned }
past-session-set = Set { $set }
history-deleted = “{ $routine }” of { $date } was deleted.
history-restore = Undo
history-none-found = No session matches.
history-bouts = { $done } of { $planned } done
history-stopped = Ended early
history-interrupted = Cut off
history-clock-wrong = Clock was wrong
history-clock-wrong-count = { $count ->
        [one] 1 session is not counted here: the clock was wrong when it was done.
       *[other] { $count } sessions are not counted here: the clock was wrong when they were done.
    }
history-no-calendar = There is no session yet, so there is no calendar to write.
history-no-calendar-hint = a calendar needs at least one event
history-pain = Pain { $before } to { $after }
history-pain-before = Pain { $before } before
history-pain-after = Pain { $after } after
history-hurt = Hurt: { $exercises }
history-hurt-one = { $exercise } ({ $pain })
history-swaps = Swapped: { $swaps }
history-swap = { $exercise } for { $of }
history-morning = Next morning: { $felt }
felt-as-usual = as usual
felt-worse = a little worse
felt-much-worse = much worse
reason-hurts = it hurts
reason-too-hard = too hard
reason-no-room = no room
reason-no-time = no time
reason-other = another reason
history-unreadable = { $count ->
        [one] 1 part of your history could not be read. It is kept as it is.
       *[other] { $count } parts of your history could not be read. They are kept as they are.
    }
history-open-folder = Open folder
unreadable = { $place }: { $reason }
unreadable-line = { $file }, line { $line }
unreadable-too-long = this line is too long
unreadable-format = damaged
unreadable-and-more = and { $count } more

## Settings

settings-title = Settings
settings-look = Appearance
settings-theme = Theme
theme-system = Same as the system
theme-light = Light
theme-dark = Dark
settings-text-size = Text size
text-size-percent = { $percent } %
settings-reduce-motion = Reduce motion
settings-sound = Sound
settings-all-sound = All sound
settings-cue-on = { $cue } on
settings-cue-volume = { $cue } volume
settings-try = Try
settings-try-cue = Try { $cue }
settings-own-sounds-more = { $count ->
        [one] and 1 more file
       *[other] and { $count } more files
    }
settings-wait = Wait for me
voice-offer = Shall Supple lead you by voice, so that you need not look at the screen?
voice-offer-yes = Speak in sessions
voice-offer-no = Sounds only
settings-voice = Voice
settings-voice-about = Supple can lead a session by voice, so that you need not look at the screen: which exercise comes, on which side, how to get into it and out of it, and how it goes on.
settings-speaks = Speak in sessions
settings-says = What is said
settings-says-choice = Say: { $choice }
says-name-and-side = Name and side
says-getting-ready = How to get ready, too
says-everything = Everything
settings-counts-reps = Count reps aloud
settings-whose-voice = Whose voice
voice-automatic = Automatic
settings-voice-automatic = Voice: automatic, which is { $voice }
settings-voice-choice = Voice: { $voice }
settings-voice-gone = The voice { $voice } is not there. Another one speaks in its place.
settings-no-voice = There is no voice for your language on this computer, so a session has its sounds only.
settings-no-engine = The voice that comes with Supple says names, sides and times. To hear how to get into a pose as well, install espeak-ng or speech-dispatcher.
settings-voice-rate = Speed
settings-voice-volume = Loudness
settings-try-voice = Try the voice
settings-voice-explained = V turns the voice on and off in a session. The voice that comes with Supple has one speed. A change of voice or speed holds from the next session on.
settings-wait-explained = Before an exercise the session can wait until you say that you are ready. A routine may ask for it anyway.
settings-wait-never = Never
settings-wait-new = For exercises that are new to me
settings-wait-always = Always
settings-wait-choice = Wait for me: { $choice }
settings-session = Sessions
settings-own-sounds = To use your own, put a WAV, OGG, FLAC or MP3 named after the cue, such as halfway.ogg, in the sounds folder.
settings-folders = Folders
folder-routines = Routines
folder-exercises = Exercises
folder-voice = Own recordings
folder-sounds = Sounds
folder-history = History
folder-open = Open
folder-open-name = Open { $folder } folder
settings-safety = Safety
settings-safety-about = When to leave exercises out and see a professional first.
settings-safety-read = Read the safety page
settings-broken = Your settings file has errors. None of it is used until they are fixed; the file is left as it is, and what you change here lasts until you close the app.
settings-broken-short = Your settings file cannot be read and is not used. The settings page says why.
settings-empty = Your settings file is empty, as after a crash or on a full disk. It is left as it is: restore it from a backup, or delete it to start afresh. What you change here lasts until you close the app.
settings-unsaved = Your settings could not be saved: { $reason }. What you changed lasts until you close the app.

## Safety

safety-title = Before you begin
safety-about = Supple leads you through exercises. It does not know you, gives no diagnosis and does not replace a doctor or physiotherapist.
safety-emergency-title = Stop, and get help at once
safety-bladder = You lose control of bladder or bowel, or feel numb around the groin and inner thighs.
safety-walk = You cannot walk or bear weight.
safety-fever = You have fever, chills or other signs of an infection together with the pain.
safety-fall = The pain began with a fall or an accident.
safety-ask-title = See a professional first
safety-severe = Your pain is severe, and stays or grows worse.
safety-numb = A leg feels numb or weak.
safety-weight = You have lost weight and do not know why.
safety-blood = You take blood thinners and the pain came suddenly.
safety-during-title = While you exercise
safety-gentle = Begin gently, add a little at a time, and never force a movement.
safety-pain = A stretch feels tight, never painful. If it hurts, ease off or stop.
safety-no-diagnosis = If you are unsure about an exercise, leave it out and ask.
safety-unsigned = The exercises follow guides, guidelines and sheets that are named in Supple, but no practising physiotherapist has signed Supple off yet.
safety-understood = I understand
safety-not-now = Not now
safety-back = Back

## A copy of everything, and back

settings-backup = Backup
settings-backup-explained = All your routines, exercises, sounds, sessions and settings in one zip file. Restoring it replaces nothing but the settings, and keeps a copy of the ones you have now.
settings-back-up = Back up…
settings-restore = Restore…
backup-title = Where should the backup go?
restore-title = Which backup do you want to restore?
backup-under-way = Writing the backup, and reading it back…
restore-under-way = Reading the backup…
backup-done = { $files ->
    [one] One file was backed up in { $path }, and read again.
   *[other] { $files } files were backed up in { $path }, and read again.
}
backup-left-out = Not in the backup: { $path }: { $reason }.
backup-failed = The backup could not be written to { $path }: { $reason }. A file that had this name before is unchanged.
backup-differs = What was written to { $path } reads back differently, so there is no backup. The disk may be failing: choose another one.
backup-nothing-there = There is nothing to back up: { $path } holds no files.
backup-inside = { $path } would lie in the folder that it backs up. Choose a place outside it, best on another disk.
backup-taken = { $path } already exists, and is not a backup of Supple’s: it stays as it is. Choose another name.
backup-too-large = There is more than 2 GiB in Supple’s folder, or in what it links to. Move out what is not Supple’s.
backup-nothing-readable = There is no backup: none of your files could be read.
backup-incomplete = { $path } already exists and stays as it is, since not everything could be read this time. Choose another name for a backup of the rest.
backup-no-dialog = This system has no dialog for files. “supple backup OUT.zip” in a terminal makes a backup, “supple restore BACKUP.zip” restores one.
backup-broken = The backup ended unexpectedly. Nothing was replaced; try again.
restore-done = { $new ->
    [0] Nothing was missing of what is in { $path }.
    [one] One file was restored from { $path }.
   *[other] { $new } files were restored from { $path }.
}
restore-nothing = Nothing was restored from { $path }.
restore-same = { $same ->
    [one] One was there already.
   *[other] { $same } were there already.
}
restore-beside = { $wanted } was there and differs, so it stays. The one from the backup is { $got }.
restore-settings = Your settings now come from the backup. The earlier ones are in { $path }.
restore-missing = There is no file { $path }.
restore-unreadable = { $path } could not be read: { $reason }. Nothing was changed.
restore-damaged = { $path } is no zip file, or it is damaged ({ $reason }). Nothing was changed.
restore-leads-out = “{ $name }” in { $path } would lie outside of Supple’s folder, so this is no backup of Supple. Nothing was changed.
restore-too-large = There is more in { $path } than Supple has ever written. Nothing was changed.
restore-not-a-backup = There is nothing of Supple in { $path }. Nothing was changed.
restore-other-packing = { $path } is packed in a way that Supple does not read. Unpack it, pack it again as an ordinary zip file, and restore that. Nothing was changed.
restore-locked = { $path } needs a password, which Supple cannot ask for. Unpack it, pack it again without a password, and restore that. Nothing was changed.
restore-twins = Some names are in this zip file more than once. The last file of each name is the one that counts.
left-out-hidden = Left out, because hidden files and folders belong to other programs: { $names }.
left-out-special = Left out, because it is a link or a device and not a file: { $names }.
left-out-again = Left out, because these links lead to folders that are in it already: { $names }.
left-out-unknown = Left out, because Supple has no such files: { $names }.
left-out-others = Left out, because it belongs to other people here, who back up and restore what is theirs.
left-out-of-systems = { $files ->
    [one] One file that a system keeps for itself was left out.
   *[other] { $files } files that systems keep for themselves were left out.
}
left-out-more = { $names } and { $more } more
name-made-fit = “{ $from }” is now { $to }, a name that every system can have.
names-made-fit-more = { $more ->
    [one] One more name was changed in the same way.
   *[other] { $more } more names were changed in the same way.
}


fault = A fault in Supple: { $message } ({ $place }).
window-failed = The window could not be opened: { $reason }
window-no-display = There is no display to open a window on. Start Supple on a desktop; “supple --help” shows what it does without a window.
window-lost = The window was lost: { $reason }
notice-no-session = The session could not begin: { $reason }
notice-session-broken = The session broke off because of a fault in Supple. What you did is kept: resume it or keep it as it is.
notice-cannot-resume = This session cannot be resumed: one of its exercises is no longer there. You can keep it as it is.
notice-no-state = Supple cannot write to { $path }. Your sessions are saved and can be resumed, but what you edit is lost in a crash until you save it. Make that folder writable, then open Supple again.
notice-cannot-open-folder = The folder { $path } could not be opened.

## What went wrong

save-error-file = { $path } could not be written: { $reason }.
save-error-not-a-log = { $path } holds something else, and is left as it is. Choose another name.
save-error-taken = Another Supple window has already taken this session.
save-error-out-of-bounds = A number in this session is impossibly large.
file-error-not-a-file = it is a folder or a device, not a file
file-error-too-large = it is too large
file-error-busy = another program holds it
file-error-full = the disk is full
file-error-permission = the system does not allow it
file-error-read-only = the disk is read-only
file-error-no-folder = its folder is not there
file-error-not-a-folder = something that is not a folder stands where its folder should be
folder-fault-no-folder = { $path } is not a folder, so Supple cannot keep anything there
folder-fault-nowhere = { $path } is a link to a folder that is not there
folder-fault-unreadable = the folder { $path } could not be read: { $reason }

## Command line

cli-usage = Usage: { $usage }
cli-usage-program = supple [COMMAND] [OPTIONS]
cli-help-commands = Commands:
cli-help-options = Options:
cli-help-all = “supple --help” shows all commands and the options they share.
cli-value-folder = DIR
cli-value-routine = ROUTINE
cli-value-routine-file = FILE.ron
cli-value-exercise = EXERCISE
cli-value-file = FILE
cli-value-number = N
cli-value-name = NAME
cli-value-wav = OUT.wav
cli-value-svg = OUT.svg
cli-value-backup-to = OUT.zip
cli-value-backup-from = BACKUP.zip
cli-argument-routine = a name that “supple list” shows, or a file
cli-argument-exercise = an id that “supple list” shows, or an exercise file
cli-argument-files = the files, as many as you like
cli-argument-backup-to = the file to write
cli-argument-backup-from = a file that “supple backup” wrote
cli-option-config-dir = use this folder for routines, exercises, settings and the log
cli-option-profile = use the folders of this person, where several people share the machine
cli-option-help = show this; after a command, more about that command
cli-option-version = show the version
cli-option-output = the file to write
cli-option-format = how to print it; the first is the usual one
cli-option-frames = how many pictures; usually { $usual }
cli-option-png = write a PNG of the same name beside it
cli-option-first-time = as for somebody to whom all exercises are new
cli-option-short = only the steps of a short day
cli-option-strict = write nothing if a sound or recording of your own cannot be used
cli-option-phrases = print what can be recorded, with the names of its files
cli-option-dark = use the colours of the dark theme
cli-open-about = Supple leads you through stretch sessions.
cli-open-command = open the app, on this routine if you name one
cli-open-details = Exit codes: 0 fine, 1 the input is at fault, 2 wrong usage, 3 the system failed.
cli-play-about = open the app and start the session at once
cli-check-about = report every error in routine, exercise and settings files
cli-check-details =
    Tells everything that is wrong with files of routines, exercises and settings, with line and column.

    Routines may name bundled exercises, your own, and those in the other files of the same call.
    The exit code is 1 if anything is wrong.
cli-plan-about = print the timeline of a routine, with every cue
cli-plan-details = Prints the timeline of a routine, with every cue. Where a routine does not say how long you get ready, it is as long as the exercise needs, or 8 seconds once you have done it three times to its end. In JSON, times are seconds from the start, and “lines” are what the session shows.
cli-list-about = list all routines and exercises
cli-list-details = Lists all routines and exercises, and the files that could not be read.
cli-render-about = write the sound of a session to a WAV file
cli-render-details =
    Writes the sound of a whole session into a WAV file, for a music player.

    Exercises that last until you say so take no time in the file. The volumes of the cues are those of your settings.
    Sounds of your own that cannot be used are named; with --strict nothing is written then, and the exit code is 1.
cli-import-about = make routines from the exports of other apps
cli-import-details =
    Makes routines out of the exports of other apps, in your own folder, and tells what could not be carried over.

    Backups and shared workouts of Just Another Workout Timer, and timers of OpenHIIT, Tabata Timer and TimeR Machine
    are understood. Exercises are those of the catalogue where their names match; of the others you get files of
    your own. No file is ever replaced.
cli-history-about = print what was done
cli-history-details =
    Prints what was done, oldest first.

    CSV has a row for each hold or set of a session and is for spreadsheets. It has commas between columns and decimal points;
    csv-semicolon has semicolons and decimal commas, which spreadsheets expect in much of Europe, Africa and South America.
    JSON is for other programs, and ICS is a calendar with an event for each session in which something was done. HTML is a report about the last twelve weeks for your therapist, to print or to send.
cli-backup-about = copy everything you have into one file
cli-backup-details =
    Copies everything you have, as it is, into one zip file, and reads the copy again. Nothing but an earlier
    backup is replaced.

    That is your routines, exercises, sounds, voice recordings and settings, and the log. Anything else in Supple's
    folder is left out, and named.
cli-restore-about = put the files of a backup back
cli-restore-details =
    Restores a backup.

    The zip file may have been packed by hand, with other folders around Supple's. Only Supple's own files are taken from
    it; anything else is left out, and named.

    A file that is there already stays as it is, and the one from the backup gets a name beside it. Settings are the
    exception: those from the backup count, and the present ones get the other name. Restoring twice changes no more.
cli-figures-about = draw all exercises on one sheet
cli-figures-details = Draws every exercise on one sheet: its start, its held pose, and that pose from a second side.
cli-figure-about = draw the movement of an exercise
cli-figure-details =
    Draws the movement of an exercise, from its start pose to the one that is held.

    Without -o the file is named after the exercise.
cli-see-help = “supple --help” shows how to call it
cli-see-help-of = “supple { $command } --help” shows how to call it
cli-unknown-command = there is no command “{ $name }”
cli-unknown-option = there is no option “{ $option }” here
cli-unknown-format = there is no format “{ $name }” here; there are: { $known }
cli-option-twice = the option “{ $option }” is given twice
cli-empty-value = the option “{ $option }” needs a value that is not empty
cli-not-understood = this call was not understood
cli-too-many = “{ $value }” is one argument too many
cli-which-routine = which routine? Its name or its file is missing
cli-backup-where = where to? The name of the zip file is missing
cli-restore-which = which backup? The zip file is missing
cli-which-files = which files? At least one is needed
cli-render-where = where to? The option “-o OUT.wav” is missing
cli-which-exercise = which exercise? Its id or its file is missing
cli-figures-where = where to? The option “--sheet OUT.svg” is missing
cli-figure-frames = the number of frames must be from 1 to { $most }
cli-unknown-exercise = there is no exercise “{ $name }”
cli-unknown-exercise-hint = “supple list” names them all
cli-figure-none = the exercise “{ $name }” has no figure
cli-figure-none-hint = the field “figure” of its file says how it is shown; CONTRIBUTING.md tells how
cli-drawing-done = Drawn: { $file }
cli-drawing-failed = { $file } could not be written: { $reason }
cli-drawing-would-overwrite = { $file } is no place for a drawing
cli-drawing-would-overwrite-hint = name a file that ends in .svg
figures-start = Start
figures-held = Held
figures-second = From a second side
cli-no-home = the system names no home folder, so there is no place for your files
cli-no-home-hint = name one with --config-dir DIR and with the variable SUPPLE_STATE_DIR
cli-unknown-profile = nobody here is called “{ $name }”
cli-known-profiles = these people are here: { $names }
cli-profile-of-several = several people here are called “{ $name }”
cli-profile-folders = name the folder instead: { $folders }
cli-folder-fault-hint = move it out of the way, or name another folder with --config-dir DIR
cli-no-window = this build has no window
cli-no-window-hint = “supple --help” shows what it can do without one
cli-output-failed = the output could not be written: { $reason }
cli-unknown-routine = there is no routine “{ $name }”
cli-unknown-routine-hint = “supple list” names them all
cli-ambiguous-routine = “{ $name }” is the name of several routines
cli-ambiguous-routine-hint = say which by its file: { $files }

diagnostic-more = { $count ->
        [one] and 1 more error
       *[other] and { $count } more errors
    }

cli-import-made = Made: { $file }, “{ $name }”, { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }, { $length }
import-exercise-made = Made: { $file }, the exercise “{ $name }”
cli-import-remarks = Changed on the way:
cli-import-unreadable = { $file } could not be read: { $reason }
cli-import-no-json = { $file }:{ $line }:{ $column }: this is no export: { $reason }
cli-import-no-json-hint = the exports that can be read are files of JSON, from Just Another Workout Timer, OpenHIIT, Tabata Timer and TimeR Machine
cli-import-unknown = { $file } is of no app that is known here. It holds { $contents }.
cli-import-unknown-hint = exports of Just Another Workout Timer, OpenHIIT, Tabata Timer and TimeR Machine can be read
cli-import-nothing = there is no workout in { $file }
cli-import-no-routine = “{ $name }” could not be made into a routine:
cli-import-not-written = { $file } could not be written: { $reason }

## Imports from other apps

import-nameless = Imported routine
import-source = Imported from another app
import-warm-up = Warm-up
import-cool-down = Cool-down
import-work = Work { $number }
import-some-work = Work
import-damaged-letters = The app has written its letters in a way that loses all but those of Western Europe. Look at the names. If it has a Share button, share the workout instead: that writes whole letters.
import-no-name = It had no name.
import-new-exercise = “{ $name }” is not in the catalogue: you have it as an exercise of your own now, without a figure.
import-no-length = “{ $name }” had no length and was left out.
import-too-long = “{ $name }” took more than an hour and was cut down to it.
import-rest-at-the-end = The rest of { $seconds } s at the end was left out: a session ends with its last exercise.
import-sounds = Custom sounds are not carried over.
import-no-number = “{ $found }” cannot be a length or a count, and was not read.
import-unread = “{ $field }” holds something else than it should, and was not read.
import-halved = “{ $name }” was for both sides together: now it is { $seconds } s on each.
import-too-many-rounds = A routine has at most { $most } rounds: those after them were left out.
import-more-of-a-kind = And { $count } more like this.
import-left-out-routines = { $count ->
        [one] 1 workout of { $file } was left out, “{ $first }”
       *[other] { $count } workouts of { $file } were left out, from “{ $first }” on
    }: at most { $most } are imported at once.
import-left-out-exercises = { $count ->
        [one] “{ $first }” of { $file } was left out
       *[other] { $count } workouts of { $file } were left out, the first of them “{ $first }”
    }: at most { $most } new exercises are made at once.
import-left-out-in-vain = { $count ->
        [one] 1 workout of { $file } was not looked at, “{ $first }”
       *[other] { $count } workouts of { $file } were not looked at, from “{ $first }” on
    }: nothing could be made of { $most } others.
import-left-out-hint = what was imported stays; export the others to a file of their own, and import that
import-stopped = Stopped: { $count ->
        [one] 1 workout of { $file } was not imported.
       *[other] { $count } workouts of { $file } were not imported.
    } What was made before stays.
import-stopped-before = Stopped: { $count ->
        [one] 1 more file was not imported.
       *[other] { $count } more files were not imported.
    } What was made before stays.
import-too-large = { $file } is larger than { $megabytes } MB: no export of workouts is.
import-too-deep = { $file } has lists within lists within lists, far more than any workout has. Nothing was imported.
import-damaged = { $file } was damaged when Just Another Workout Timer wrote it: an export keeps only half of each letter beyond Western Europe, and too little is left to read. Nothing was imported.
import-damaged-hint = in that app use Share, it writes whole letters, and import the shared file
import-contents-nothing = nothing
import-contents-text = a piece of text
import-contents-number = a number
import-contents-field = “{ $name }”
import-contents-list-field = “{ $name }” ({ $list })
import-contents-list = a list of { $count }
import-contents-list-of = a list of { $count }, with { $fields }
import-contents-more = and { $count } more
import-too-many-steps = A routine has at most 500 steps: those after them were left out.
import-switch-takes = The change of sides takes { $seconds } s everywhere now; it was not the same everywhere.

cli-check-routine-fine = { $file }: a fine routine, { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }, { $length }
cli-check-exercise-fine = { $file }: a fine exercise, “{ $name }”, { $dose }
cli-check-settings-fine = { $file }: fine settings
cli-check-errors = { $file }: { $count ->
        [one] 1 error
       *[other] { $count } errors
    }

cli-plan-heading = { $name } · { $length } · { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }
cli-plan-open-note = What lasts until you say so counts as zero here: everything after it comes later by as long as you take.
cli-plan-start = Start
cli-plan-length = Length
cli-plan-what = What
cli-plan-exercise = Exercise
cli-plan-side = Side
cli-plan-set = Set
cli-plan-cues = Cues
cli-plan-prepare = Get ready
cli-plan-wait = Until you are ready
cli-plan-hold = Hold
cli-plan-rep = Rep { $rep } of { $count }
cli-plan-breath = Breath { $rep } of { $count }
cli-plan-switch = Change sides
cli-plan-rest = Rest
cli-plan-open-work = Until you are done
cli-plan-end = End
cli-plan-open = open
cli-plan-set-of = { $set }/{ $sets }
cli-plan-round-of = round { $round } of { $rounds }

cli-list-routines = Routines
cli-list-exercises = Exercises
cli-list-broken = Files that could not be read
cli-list-own = your own
cli-list-copy-same = copy, the same as { $of }
cli-list-copy-differs = copy, differs from { $of }
cli-list-copies = Copies that a sync tool or a download has left
cli-list-exercise-count = { $count ->
        [one] 1 exercise
       *[other] { $count } exercises
    }
cli-list-length-open = { $length } and more

cli-render-done = { $file }: { $length } of sound
cli-render-waits = “{ $name }” waits until you are ready: in this file there is no time for that
cli-render-open = “{ $name }” lasts until you say so: it takes no time in this file
cli-render-would-overwrite = { $file } cannot be written to: it is a routine, or no file at all
cli-render-would-overwrite-hint = choose a new name that ends in .wav
cli-render-too-long = this session is longer than a WAV file can be
cli-render-own-sound-hint = Supple’s own sounds and voices take the place of what is not used
cli-render-settings = the usual volumes are used, since there are errors in { $file }
cli-render-settings-hint = “supple check { $file }” tells what is wrong
cli-render-strict = nothing was written: with “--strict”, all of your own sounds and recordings must be usable
cli-render-failed = { $file } could not be written: { $reason }

cli-history-empty = No session yet.
cli-history-started = Started
cli-history-length = Length
cli-history-routine = Routine
cli-history-ended = Ended
cli-history-bouts = Done
cli-history-pain = Pain
cli-history-note = Note
cli-history-bouts-done = { $count }
cli-history-finished = finished
cli-history-stopped = stopped
cli-history-interrupted = interrupted
cli-history-clock-wrong = { $ended }, clock was wrong
cli-history-file-failed = this could not be read: { $reason }
cli-history-line-too-long = this line is longer than a record can be
cli-history-line-unknown = this line is not a record that Supple knows ({ $reason })
cli-history-more-unreadable = { $count ->
        [one] 1 more line that could not be read
       *[other] { $count } more lines that could not be read
    }
cli-history-newer = { $count ->
        [one] 1 line was written by a newer Supple. This one does not know it and leaves it as it is.
       *[other] { $count } lines were written by a newer Supple. This one does not know them and leaves them as they are.
    }
cli-history-unreadable-note = What could not be read is still in the files; nothing is lost.

# Doses and lengths of time, also in the window

dose-sets = { $sets } sets of { $work }
dose-seconds = { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
dose-minutes = { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
dose-reps-held = { $reps } held { $seconds } s
dose-reps = { $count ->
        [one] 1 rep
       *[other] { $count } reps
    }
dose-breaths = { $count ->
        [one] 1 breath
       *[other] { $count } breaths
    }
dose-open = as long as you like
dose-left = { $work }, left side
dose-right = { $work }, right side
dose-each = { $work }, each side
dose-alternate = { $work } on each side, alternating

time-seconds = { $seconds } s
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds } s
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min

# Names of things, also in the window

kind-stretch = Stretch
kind-strength = Strength
kind-mobility = Mobility
kind-cardio = Cardio
kind-self-check = Self-check

region-hips = Hips
region-lower-back = Lower back
region-upper-back = Upper back
region-neck = Neck
region-legs = Legs
region-arms = Arms
region-whole-body = Whole body

position-on-back = On your back
position-on-front = On your front
position-on-side = On your side
position-floor = Sitting on the floor
position-chair = On a chair
position-hands-and-knees = On hands and knees
position-half-kneeling = On one knee
position-standing = Standing

equipment-mat = Mat
equipment-chair = Chair
equipment-strap = Strap
equipment-wall = Wall
equipment-doorway = Doorway
equipment-table = Table
equipment-step = Step
equipment-support = Something to hold on to
equipment-cushion = Cushion
equipment-band = Band

spare-bending = No rounded back
spare-arching = No arched back
spare-hip-replacement = Kind to a hip replacement
spare-weak-bones = Kind to weak bones
spare-outer-hip = Nothing on my outer hips
spare-pregnancy = Not flat on my back or front
spare-knees = Nothing on my knees
spare-wrists = Nothing on my wrists
spare-dizziness = Nothing that makes me dizzy
spare-floor = No getting down to the floor
spare-one-leg = No standing on one leg
mind-bending = Bending makes it worse
mind-arching = Arching makes it worse
mind-hip-replacement = Hip replacement
mind-weak-bones = Weak bones
mind-outer-hip = Pain at the outer hip
mind-pregnancy = Pregnancy
mind-knees = Sore knees
mind-wrists = Sore wrists
mind-dizziness = Dizziness, high blood pressure or glaucoma
mind-floor = I cannot get down to the floor
mind-one-leg = I am unsteady on one leg

load-floor = getting down to the floor
load-back = lying on your back
load-front = lying on your front
load-side = lying on your side
load-knees = weight on your knees
load-wrists = load on your wrists
load-forearms = weight on your forearms
load-neck = a bent or turned neck
load-deep-knee = a deeply bent knee
load-deep-hip = a deeply bent hip
load-hip-across = a leg across the middle
load-hip-wide = a hip opened wide
load-spine-bent = a rounded back
load-spine-arched = an arched back
load-twist = a twisted back
load-one-leg = standing on one leg
load-head-low = your head low
load-overhead = your arms overhead
load-nerve-pull = a pull on the nerve of your leg
load-strain = effort that makes people hold their breath

muscle-glutes = Glutes
muscle-piriformis = Piriformis
muscle-outer-hip = Outer hip
muscle-hip-flexors = Hip flexors
muscle-quadriceps = Quadriceps
muscle-hamstrings = Hamstrings
muscle-adductors = Inner thigh
muscle-calves = Calves
muscle-lower-back = Lower back
muscle-abdominals = Abdominals
muscle-obliques = Side of the belly
muscle-upper-back = Upper back
muscle-chest = Chest
muscle-shoulders = Shoulders
muscle-neck = Neck
muscle-forearms = Forearms

side-name-left = left
side-name-right = right

cue-get-ready = Get ready
cue-work-begins = Work begins
cue-halfway = Halfway
cue-countdown = Countdown
cue-work-ends = Work ends
cue-change-sides = Change sides
cue-rep = Rep
cue-breathe-in = Breathe in
cue-breathe-out = Breathe out
cue-finished = Finished

own-sound-ending = { $file } is not used: sounds end in .wav, .ogg, .flac or .mp3, not in .{ $ending }. Convert it to one of these.
own-sound-no-ending = { $file } is not used: its name must end in .wav, .ogg, .flac or .mp3.
own-sound-misspelt = { $file } is not used: no cue has this name. Did you mean “{ $nearest }”?
own-sound-no-cue = { $file } is not used: no cue has this name. Name it after one, such as work-begins or halfway.
own-sound-second = { $file } is not used: { $used } is for the same cue. Keep one of them.
own-sound-unreadable = { $file } cannot be read: { $reason }
own-sound-too-large = { $file } is not used: it is larger than { $most } MB. A cue is a few seconds long.
own-sound-empty = { $file } is not used: there is nothing in it.
own-sound-silent = { $file } is not used: all of it is silence.
own-sound-text = { $file } is not used: it holds text, not sound. Perhaps the download failed.
own-sound-foreign = { $file } is not used: it holds { $kind }. Convert it to plain WAV, OGG Vorbis, FLAC or MP3.
own-sound-damaged = { $file } is not used: it is damaged, or no sound. Export it once more, as WAV, OGG Vorbis, FLAC or MP3.
own-sound-too-long = { $file } is too long: only its first { $seconds } seconds are heard.
own-sound-no-decoder = { $file } is not used: this build of Supple is without the app, which alone plays your own sounds.
recording-misspelt = { $file } is not used: Supple says nothing of this name. Did you mean “{ $nearest }”?
recording-no-name = { $file } is not used: Supple says nothing of this name. Name it after what it says, such as left-side or seconds-30.
recording-second = { $file } is not used: { $used } says the same. Keep one of them.
recording-too-large = { $file } is not used: it is larger than { $most } MB. What is said takes a few seconds.
recording-too-long = { $file } is not used: it is longer than { $seconds } seconds. Cut off what is not said.
own-sound-kind-opus = Opus
own-sound-kind-other-ogg = an OGG that is no Vorbis
own-sound-kind-adpcm = a WAV in ADPCM, which is compressed
own-sound-kind-other-wav = a compressed WAV
own-sound-kind-aac = AAC or ALAC, as in M4A files
own-sound-kind-aiff = AIFF
own-sound-kind-wma = Windows Media
own-sound-kind-matroska = Matroska or WebM
own-sound-kind-midi = MIDI, which is notes and no sound
own-sound-kind-other = a kind of sound that cannot be played here

outcome-done = Done
outcome-skipped = Skipped
outcome-cut = Cut short

settings-mind = What I have to mind
settings-mind-about = Choose what applies to you, if anything does. Before a routine, Supple then tells you which of its steps touch it and offers something else. This is no examination, and what you choose never leaves this machine.
beforehand-title = Before you start
beforehand-about = { $count ->
    [one] One step touches what you have to mind. Do it as it is, do something else, or leave it out: you decide.
   *[other] { $count } steps touch what you have to mind. Do them as they are, do something else, or leave them out: you decide.
}
beforehand-no-examination = This is no examination. If in doubt, ask your doctor or physiotherapist.
beforehand-all = Use all stand-ins
beforehand-step = { $number }. { $exercise }
beforehand-touches = { $mind }: { $loads }
beforehand-same = As it is
beforehand-instead = Instead: { $exercise }
beforehand-nothing = Leave it out
beforehand-none = Supple knows nothing for the same job that does not touch it.
beforehand-for-good = Change the routine for good
beforehand-back = Back to the routine
beforehand-nothing-left = Nothing is left to do: keep at least one step.
beforehand-other = The routine has changed meanwhile, and nothing of what you chose was put into it. Here it is as it is now.
beforehand-choice = { $exercise }: { $choice }
beforehand-changed = Your routine is saved with what you have chosen. Undo gives back what was there.

## Where this comes from

settings-sources = Where this comes from
sources-back = Back to settings
cli-option-voice = who speaks: the name of a voice, auto, or none
cli-value-voice = VOICE
cli-voices-about = list the voices that can lead a session
cli-voices-details =
    Lists the voices that can lead a session in your language, which of them does, and why.

    Voices that come with Supple know its exercises; those of the system can say anything. Own recordings come before both: “--phrases” tells what their files are called.
cli-voices-heading = Voices for { $language }; the one with the star speaks:
cli-voices-nobody = There is no voice for { $language }.
cli-voices-chosen = { $voice } speaks, as you have set it.
cli-voices-gone = { $voice } speaks: { $asked }, which you have set, is not there.
cli-voices-best = { $voice } speaks, as none is set.
cli-voices-off = Speech is off. The settings of the app turn it on, or V in a session.
cli-voices-no-engine = The system has no voice for this language, so how to get into a pose is not said. On Linux, install espeak-ng or speech-dispatcher.
cli-voices-recordings = Recordings of your own are looked for in { $folder }.
cli-no-such-voice = there is no voice { $voice }
cli-no-such-voice-hint = “supple voices” lists those that there are.
cli-plan-said = said
cli-render-lost-voice = the voice did not answer three times, so that some of what was to be said is missing
cli-render-macos-voice = What a voice of macOS says may be used by yourself only.
cli-sources-about = print where exercises, doses and figures come from
cli-sources-details = Prints where exercises, doses and the figures of the body come from, as Markdown.
sources-title = Where this comes from
sources-about = Every exercise and routine says what it goes by. Here is all of it in one list, so that you or your physiotherapist can look it up: each source, and what in Supple rests on it. What has no source is called Supple’s default.

sources-guides = The founding documents
sources-guides-about = Supple began with five documents written for people with hip pain, back pain and sciatica. They have no published address, so they are named here by what they are about, and what was taken from each is told.
source-guide-hip-and-back-pain = Our guide to hip and back pain.
source-guide-hip-and-back-pain-what = Child’s pose five times for 30 seconds, the lying hip opener, the inner-thigh opener by breaths, the daily walk, the Thomas test, and the habit of moving a sore back in the morning and at night. It also names the lunge, the plié squat, the leg lift and work for the inner and outer thigh, without a dose, pelvic tilts for back pain in pregnancy, and some of the warning signs on the safety page.
source-guide-posture-and-sitting = Our guide to posture and sitting.
source-guide-posture-and-sitting-what = What long sitting does: a tight chest, tight thighs and hip flexors, weak buttocks and a weak upper back. The chin tuck and the choice of exercises for the desk, after sitting and for a weak upper back follow from it; it gives no doses.
source-guide-sciatica-exercises = Our guide to exercises for sciatica.
source-guide-sciatica-exercises-what = Most of the well-known exercises, such as figure 4, clamshell, bridge, bird-dog, cobra, knee to chest and the seated stretches, many with their seconds or repetitions. So are the advice to begin gently and never to force, and some of the warning signs on the safety page.
source-guide-hip-arthritis = Our guide to hip arthritis and when to seek help.
source-guide-hip-arthritis-what = Some of the warning signs on the safety page, and the plain statement that Supple gives no diagnosis. It is one of the two guides behind the routine “Hip arthritis”; it gives none of its doses.
source-guide-outer-hip = Our guide to stiff hips and outer-hip pain.
source-guide-outer-hip-what = How a sore outer hip shows, by hurting when you cross your legs or lie on it, in the routine “Sore outer hip”. It calls stiff hips a first sign of arthritis, which is why “Hip openers” sends some people to “Hip arthritis”.

sources-guidelines = Guidelines
source-acsm-guidelines = American College of Sports Medicine. ACSM’s Guidelines for Exercise Testing and Prescription. 11th edition, table 5.6.
source-acsm-guidelines-what = How long to hold a stretch: 10 to 30 seconds for most adults, perhaps better 30 to 60 for older people, 2 to 4 times, on at least 2 to 3 days a week, until it feels tight and never to pain. Supple’s own stretches hold for such a time but mostly once, which is less than the full amount; each of them says so.

sources-trials = Trials and reviews
source-ingram-2025 = Ingram LA, Tomkinson GR, d’Unienville NMA, Gower B, Gleadhill S, Boyle T, Bennett H. Optimising the Dose of Static Stretching to Improve Flexibility: A Systematic Review, Meta-analysis and Multivariate Meta-regression. Sports Medicine 2025.
source-ingram-2025-what = The mark of ten minutes a week for each muscle in the history: in 189 studies with 6,654 adults, most of them young, more than that brought little or no further flexibility.
source-childs-2005 = Childs JD, Piva SR, Fritz JM. Responsiveness of the numeric pain rating scale in patients with low back pain. Spine 2005;30(11):1331–1334.
source-childs-2005-what = Pain is asked from 0 to 10, and the history calls a change of 2 points or more a meaningful one. The study looked at low back pain over one and four weeks of physiotherapy; to use it for a single session, and for other parts of the body, is Supple’s own step.
source-leap-protocol = Mellor R, et al. Exercise and load modification versus corticosteroid injection versus ‘wait and see’ for persistent gluteus medius/minimus tendinopathy (the LEAP trial): a protocol for a randomised clinical trial. BMC Musculoskeletal Disorders 2016;17:196, table 3.
source-leap-protocol-what = The thigh press, the bridge, the mini squat and the side step of “Sore outer hip” have their repetitions from its first week, and so has the side step of “Steady on your feet”. The offset bridge follows the weeks after, and so does the single-leg bridge, which the table only calls an exercise biased to one leg; Supple does one set of each. The trial asks for the thigh press twice a day, Supple once. Keeping legs uncrossed and not lying on a sore outer hip follow it too.
source-empower-protocol-2021 = Mesa-Castrillon CI, et al. EHealth to empower patients with musculoskeletal pain in rural Australia (EMPoweR) a randomised clinical trial: study protocol. BMC Musculoskeletal Disorders 2021;22:11, table 2.
source-empower-protocol-2021-what = The work of “Hip strength”: two sets of 8 to 15 repetitions, three days a week, at an effort of at least 5 of 10. It was written for knee and back pain, and rests 2 to 3 minutes between sets; Supple’s shorter rests are its own.
source-peeler-anderson-2007 = Peeler J, Anderson JE. Reliability of the Thomas test for assessing range of motion about the hip. Physical Therapy in Sport 2007;8(1):14–21.
source-peeler-anderson-2007-what = One reason why the Thomas test asks for a photo: whether the thigh comes down level is judged poorly by eye (kappa 0.39 to 0.47).
source-peeler-anderson-2008 = Peeler JD, Anderson JE. Reliability Limits of the Modified Thomas Test for Assessing Rectus Femoris Muscle Flexibility About the Knee Joint. Journal of Athletic Training 2008;43(5):470–476.
source-peeler-anderson-2008-what = The same for the bend of the knee, which tells of the front of the thigh: by eye, two looks agree poorly (kappa 0.33 to 0.40).
source-thomas-test-photo-2013 = Using digital photography to document rectus femoris flexibility: A reliability study of the modified Thomas test. Physiotherapy Theory and Practice 2013;29(4):319–327.
source-thomas-test-photo-2013-what = The bend of the knee is read far more steadily from a photo (ICC 0.97 to 0.98). The photos were taken by the examiners: photos taken at home, and the height of the thigh, were not looked at.
source-thomas-test-angle-2021 = Valadão P, Piitulainen H, Haapala EA, Parviainen T, Avela J, Finni T. Exercise intervention protocol in children and young adults with cerebral palsy: the effects of strength, flexibility and gait training on physical performance, neuromuscular mechanisms and cardiometabolic risk factors (EXECP). BMC Sports Science, Medicine and Rehabilitation 2021;13:17, table 4.
source-thomas-test-angle-2021-what = The 67 degrees of the Thomas test: a knee that bends less may point to a short front of the thigh. The table takes this mark over from other studies, so it is a rule of thumb and no finding.
source-bachmann-2018 = Bachmann C, Oesch P, Bachmann S. Recommendations for Improving Adherence to Home-Based Exercise: A Systematic Review. Physikalische Medizin, Rehabilitationsmedizin, Kurortmedizin 2018;28(1):20–31.
source-bachmann-2018-what = Why the routines are short: in this review of 14 studies people kept up a few exercises better, and it advises two to four at most. Supple’s routines have three to five steps, so the longest go beyond it.
source-henry-1999 = Henry KD, Rosemond C, Eckert LB. Effect of Number of Home Exercises on Compliance and Performance in Adults Over 65 Years of Age. Physical Therapy 1999;79(3):270.
source-henry-1999-what = Two exercises were done better than eight; five differed from neither, and how often people said they exercised was the same. With 15 people it is a small study, and only a second hint that short is good.
source-palazzo-2016 = Palazzo C, Klinger E, Dorner V, Kadri A, Thierry O, Boumenir Y, Martin W, Poiraudeau S, Ville I. Barriers to home-based exercise program adherence with chronic low back pain: Patient expectations regarding new technologies. Annals of Physical and Rehabilitation Medicine 2016.
source-palazzo-2016-what = Asked what keeps them from their exercises, 29 people with back pain named their number and difficulty; older ones wished to be guided while they exercise. That wish is what a session with its moving figure answers.
source-room-2017 = Room J, Hannink E, Dawes H, Barker K. What interventions are used to improve exercise adherence in older people and what behavioural techniques are they based on? A systematic review. BMJ Open 2017;7(12):e019221.
source-room-2017-what = Of the four studies that helped older people keep exercising, three used feedback and monitoring, which the review calls too little to recommend it. The history is Supple’s version of it.
source-nicolson-2017 = Nicolson PJA, Bennell KL, Dobson FL, Van Ginckel A, Holden MA, Hinman RS. Interventions to increase adherence to therapeutic exercise in older adults with low back pain and/or hip/knee osteoarthritis: a systematic review and meta-analysis. British Journal of Sports Medicine 2017;51(10):791–799.
source-nicolson-2017-what = Cues by sound or video did not clearly help people with back pain or arthritis to keep at their exercises. So Supple offers to guide and to measure, and does not promise that you will stick to it.

sources-sheets = Sheets for patients
source-csp-back-pain = Chartered Society of Physiotherapy. Sheet on back pain. csp.org.uk.
source-csp-back-pain-what = Knee rolls, 10 seconds, 3 times on each side; the pelvic tilt of “Flare-up day”, 5 seconds, 5 times; and the one-leg stand, 5 seconds, 3 times on each side, where the sheet bends the other leg up behind. It also gives a shorter hold for knee to chest than Supple has.
source-versus-arthritis-hips = Versus Arthritis. Exercises for the hips. versusarthritis.org.
source-versus-arthritis-hips-what = The heel slide and the bent-knee fall-out, which it gives without a count, and the leg lift lying on the front, 5 to 10 seconds, 3 times with each leg.
source-arthritis-research-uk-hips = Arthritis Research UK (now Versus Arthritis). Exercise sheet for hip pain, most likely the one called “Hip pain”; we know it only from a copy.
source-arthritis-research-uk-hips-what = With a hip replacement: do not bend the hip past a right angle, turn the leg inwards, cross the legs or twist. The cautions follow these four rules, and Supple marks exercises that bend the hip deeply, cross the legs or twist.
source-nhs-older-people = NHS. Exercises for older people. Four sheets: Sitting, Flexibility, Strength and Balance.
source-nhs-older-people-what = From “Sitting” the neck turn, the seated march and the seated trunk turn; from “Strength” five repetitions for the sit to stand of “Two-minute break” and for the standing leg lift to the side; from “Balance” the one-leg stand, 3 times with each leg, of whose 5 to 10 seconds Supple takes 5. For the mini squat, the heel raise and most other sit to stands Supple goes beyond the five.
source-nhs-tayside-super-six = NHS Tayside. Exercises to try at home: the super six.
source-nhs-tayside-super-six-what = Sit to stand and heel raise, up to 10 times, the heel raise with a slow count of 3 up and 5 down, which is also the tempo of the single-leg heel raise. The heel-to-toe stand, 10 seconds with each foot in front, is from here too; there you let go if you can, while Supple keeps a hand on. “Steady on your feet” has its three days a week and its daily walk from here.
source-otago = Otago Exercise Programme to prevent falls in older adults. Accident Compensation Corporation, New Zealand, 2007.
source-otago-what = Together with the NHS sheets, 5 to 10 repetitions of straightening the knee on a chair.
source-nhs-pregnancy = Health for Under 5s (NHS). Page of exercises in pregnancy. healthforunder5s.co.uk.
source-nhs-pregnancy-what = The pelvic tilt at the wall, 4 seconds, up to 10 times, which opens “Pregnancy”. Its rounding on hands and knees, coming back only to level, is in no routine; the cat-cow follows it for late pregnancy.
source-liebenson-nerve-flossing = Handout of a clinic on nerve flossing, with figures after Liebenson C, Journal of Bodywork and Movement Therapies 2006. Most likely the sheet we used, and known to us only as a copy.
source-liebenson-nerve-flossing-what = The seated nerve glide: 10 repetitions, and not within two hours of getting up. The numbers may be the clinic’s and not Liebenson’s.
source-ros-bending-forward = Royal Osteoporosis Society. Bending forward with osteoporosis. theros.org.uk.
source-ros-bending-forward-what = With weak bones bending is not forbidden; bending far, fast, under load or over and over is the risk. So Supple says to keep it small, and marks deep bends and twists for people who tell it that their bones are weak.
source-nca-pelvic-girdle-pain = Northern Care Alliance. Leaflet on pelvic girdle pain.
source-nca-pelvic-girdle-pain-what = With pelvic pain in pregnancy: no standing on one leg, no straddling, no low squats. The cautions about pelvic pain go by it.
source-mindbodyspine-press-up = mindbodyspine.ca. Handout on the press-up lying on the front.
source-mindbodyspine-press-up-what = The press-up of “Sciatica, when arching eases”: 5 times, 3 to 5 seconds each, building up to 10 to 15 a day.
source-reliefcare-press-up = ReliefCare Chiropractic. You can simply and easily help your back at home, part 1. Blog, 27 July 2016.
source-reliefcare-press-up-what = Named beside the press-up for comparison: it asks for 3 sets of 10, five times a day, which is far more. Supple’s dose does not rest on it.
source-oaevansville-back-bend = oaevansville.com. Standing Back Extension.
source-oaevansville-back-bend-what = The standing back bend: 3 seconds, 5 times.
source-recoveryrehab-hip-abduction = recoveryrehab.com.au. Page on the standing leg lift to the side.
source-recoveryrehab-hip-abduction-what = The five-second hold of the standing leg lift to the side.
source-specialistpainphysio-flare-up = specialistpainphysio.com. Managing your flare-up.
source-specialistpainphysio-flare-up-what = “Flare-up day”: do about half of what the pain would allow. This is one clinician’s rule of thumb for how long to keep at something; to keep moving, less and more gently, is what such pages agree on, and no trial was read.

sources-body = Figures of the body
source-aaos-joint-ranges = American Academy of Orthopaedic Surgeons. Normal ranges of the joints.
source-aaos-joint-ranges-what = Every pose of the figure is checked against these ranges, such as 120 degrees for bending the hip. Where the floor, a hand or the body’s weight takes a joint further, the exercise’s file says why.
source-drillis-contini-1966 = Drillis R, Contini R. Body Segment Parameters. Technical Report 1166-03, New York University, 1966. As printed in Winter, next in this list.
source-drillis-contini-1966-what = The lengths of the figure’s thighs, lower legs and arms, as parts of the body’s height.
source-winter-biomechanics = Winter DA. Biomechanics and Motor Control of Human Movement. Wiley. In the 4th edition, 2009: figure 4.1.
source-winter-biomechanics-what = Where the lengths of Drillis and Contini were read.

sources-own = Supple’s own
sources-own-about = No practising physiotherapist has signed Supple off yet: if you are one, please judge each exercise as you would a colleague’s sheet. Where a source names an exercise but no dose, and for exercises in no source at all, such as step-up, band row or the rest with your legs on a chair, the dose is Supple’s default. So are nearly all tempos, the rests, the choice and order of exercises in a routine, most of the days a week, and the marks by which Supple tells a deep bend or a twist. Some cautions are general knowledge that was not looked up: those on a narrow spinal canal or a slipped vertebra, on lying on your back in pregnancy and when to stop in pregnancy, on opening a replaced hip wide, on doing less when a hip is worse the next morning, and that pain which leaves the leg and gathers in the back is all right.

## Several people at one machine

person-me = Me
person-apart = { $name } ({ $folder })
people-title = People
people-about = Everybody has routines, exercises, sounds, settings and a history of their own. Nobody sees anything of anybody else here.
people-here = Here now
people-first = The first person here. Everybody else’s files are kept inside their folder, so they cannot be removed.
people-switch = Switch…
people-add = Add a person…
people-add-title = Who is new?
people-add-explained = They start with nothing but what comes with Supple, and go on from here.
people-add-confirm = Add
people-name = Name of the person
people-rename = Rename…
people-rename-title = What are you called?
people-rename-confirm = Rename
people-cancel = Cancel
people-remove = Remove…
people-remove-name = Remove { $name }…
people-remove-question = Remove { $name }?
people-remove-explained = All routines, exercises, sounds, settings and sessions of { $name } go to the trash, where you can get them back. Nobody else loses anything.
people-remove-confirm = Move to the trash
people-remove-stay = Keep everything
people-removed = Everything of { $name } is in the trash.
people-remove-in-session = A session of { $name } is under way in another window. End it first; nothing was removed.
people-remove-not-here = { $name } cannot be removed from here.
people-remove-link = { $path } is a link, and what it leads to may belong to something else. It is still there: remove it yourself.
people-name-too-long = A name has at most { $most } characters
people-name-hidden = There is a character in it that cannot be seen
people-name-taken = Somebody here is called this already
people-in-session = A session is under way. End it before you switch.
people-busy = Files are being written or chosen at this moment. Switch once that is done.
people-unsaved = Something you wrote about a session could not be saved, and would be lost. Look at the history first.
people-gone = Nobody of this name is here any more.
who-title = Who is it?
who-about = Everybody sees only what is theirs.
switch-title = Who is using Supple now?
switch-back = Stay as { $name }

## What is said in a session. Written to be heard: each message is one clip, said in one go, and clips are joined at full stops.

# The name of the exercise that comes.
say-name = { $name }.
# Before the name of the exercise that comes.
say-next = Next:
# Before the name of an exercise that comes in the place of another.
say-instead = Instead:
# In the place of a name that the voice cannot say.
say-next-exercise = Next exercise.
say-left-side = Left side.
say-right-side = Right side.
say-seconds = { $count ->
    [one] One second.
   *[other] { $count } seconds.
}
say-minutes = { $count ->
    [one] One minute.
   *[other] { $count } minutes.
}
say-reps = { $count ->
    [one] One rep.
   *[other] { $count } reps.
}
say-breaths = { $count ->
    [one] One breath.
   *[other] { $count } breaths.
}
# How long an exercise without an end of its own lasts.
say-open = As long as you like.
# Reps that go left, right, left, right.
say-alternate = Left and right in turn.
say-set = Set { $number }.
say-round = Round { $number }.
# A rep is counted: the number alone.
say-count = { $number }.
say-three = Three.
say-two = Two.
say-one = One.
say-halfway = Halfway.
say-change-sides = Change sides.
say-rest = Rest.
say-breathe-in = Breathe in.
say-breathe-out = Breathe out.
# The session waits until a key, a pedal or a button is pressed.
say-when-ready = Press when you are ready.
# After a pause.
say-go-on = Go on.
# Somebody has told that it hurts: the time is held.
say-hurts = The time is paused. Ease out of the pose first.
say-voice-on = Voice on.
say-finished = That is the end of the session.
# How many exercises were done in the session that is over.
say-exercises = { $count ->
    [one] One exercise.
   *[other] { $count } exercises.
}
