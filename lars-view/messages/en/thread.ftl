# The thread from a gap to a change.
thread-again = The same gap, asked again
thread-alike = conditions are much the same here
thread-answers = Answers
thread-answers-title = People said what they expect and what they get
thread-bar = The thread of this page
thread-branches = Also from here
thread-context = Context
thread-cut = Parts of this thread belong to regions that you may not read.
thread-data = As data (JSON)
thread-figure = The gap, before and after
thread-finding = Finding
thread-gap = Gap
thread-indicator = { $title }; target { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = { $owner } is trying it out.
thread-lead-practice = { $place } has a practice for this: { $title }.
thread-lesson = Lesson
thread-match = Match
thread-match-assigned = It is also in the best assignment for all regions together.
thread-match-title = Place { $place } of { $of } for this need
thread-now = The gap was { $before } and is now { $now }.
thread-of = { $good } of { $all }
thread-others = Other threads of this study
thread-parts = of 1: { $parts }
thread-people = { $n ->
    [one] person had answered
   *[other] people had answered
}
thread-pilot = Pilot
thread-practice = Practice elsewhere
thread-review = Review
thread-title = A thread
thread-to-come = not yet
thread-whole = See the whole thread
thread-worked = places where it worked
thread-worked-unknown = It is not known where else it worked.
