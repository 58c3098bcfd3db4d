# The queue without whole pages

queue-not-sent = Not sent: there was no answer. What you wrote is still here; save it again.
queue-not-loaded = The piece could not be opened: there was no answer. Try again.
queue-sending = Saving…
queue-key-save = saves the decision; in a comment Ctrl+Enter
queue-signed-since = This level is signed already, since { $day }.
queue-all-decided = Nothing is left to decide about this piece.

# Attendance by tapping names

attendance-tap = Tap a name: there, or not. Each tap is saved. The button beside it has the rest.
attendance-everybody = Everybody else was there
attendance-open = Not noted yet
attendance-more = More
attendance-saving = Saving…
attendance-saved = Saved.
attendance-failed = Not saved yet: there was no answer. Tap a name again, or press Save attendance.
