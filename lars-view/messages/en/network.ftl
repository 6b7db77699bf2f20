# The directed network: who relates to whom, how strongly, with which gap.

network-chart-description = Network of partner groups. The inner ring is the level at which the respondents are; each further ring is another level. { $ties ->
        [one] { $tiesText } arrow runs
       *[other] { $tiesText } arrows run
    } from the group that speaks to the group it speaks about. A wider arrow means more experience, the colour shows the gap. The lists name the strongest and the missing ties.
network-chart-measure = Arrow width: mean experience on a scale from 1 to 10. Colour: mean gap in points. Gap = expectation − experience.
network-chart-name = Network of relations
network-chart-title = Strongest tie: { $relation } (experience { $experience })
network-chart-title-none = Too few answers to show a tie
network-list-missing = Missing and dormant ties
network-list-missing-dormant = { $relation }: little is expected ({ $expectation }), little is missed (gap { $gap }).
network-list-missing-no-contact = { $relation }: { $share } say they have no contact.
network-list-missing-more = { $more ->
        [one] { $moreText } more, see the table of all relations.
       *[other] { $moreText } more, see the table of all relations.
    }
network-list-missing-none = No shown relation is missing or dormant.
network-list-strongest = Strongest ties
network-list-strongest-item = { $relation }: experience { $experience }, gap { $gap }.
