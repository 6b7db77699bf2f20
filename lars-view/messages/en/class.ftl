# What a gap says of a relation, and why a number is missing.

class-dormant = Dormant
    .inside = dormant
    .meaning = Little is expected and the gap is small. This is a missing link, not a good one.
class-exceeded = Exceeded
    .inside = exceeded
    .meaning = Respondents experience clearly more than they expect.
class-noise = Within noise
    .inside = within noise
    .joined = { $class }, within noise
    .meaning = The 95 % interval of the gap also holds gaps of another class. Chance alone could move the class.
class-too-few = Too few answers
    .inside = too few answers
    .meaning = So few people answered that individual answers could be identified. Nothing is shown, not even the number.
class-undefined-no-data = not defined: no data
class-undefined-no-variation = not defined: all answers are the same
class-undefined-not-requested = not computed
class-undefined-too-few = not defined: too few answers
class-unmet = Unmet
    .inside = unmet
    .meaning = Respondents expect clearly more than they experience.
class-working = Working
    .inside = working
    .meaning = Much is expected and the gap is small. The relation works.
