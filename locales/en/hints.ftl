# What helps on a page for the first times

hint-label = Hint
hint-dismiss = Do not show this again
hint-failed = This could not be kept: the hint will come back.
hint-passport = Each competency has a place for three stamps. Begin with a photo and a sentence under “Log evidence”; which level it speaks for can wait.
hint-log = A title, a sentence or a photo is enough: it saves itself as a draft. Your lead reads what you submit. The private reflection is read by nobody but you.
hint-queue = Who has waited longest stands first. Open a piece and answer each competency by itself; the next piece opens when you save. With a keyboard, j and k lead on and back, a accepts and signs off where that is possible, r returns.
hint-cohort = Each cell has three bars, one for each level. Tap one for what waits or for the passport. Above the table you choose its order, or show only those who have gone quiet.
hint-people = Parts of a name are enough, in any script, and small slips are forgiven.
account-hints = Hints
account-hints-words = Hints stand on top of some pages until you put them away, there or here. They can come back.
account-hints-away = Put all hints away
account-hints-button = Show hints again
done-hints = Hints are shown again.
done-hints-away = No hints are shown any more.
refused-hint-unknown = There is no such hint.
