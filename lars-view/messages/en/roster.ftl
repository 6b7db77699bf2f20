# Rosters: naming partners, and the network of organisations.

roster-add = Add an organisation
roster-chart-description = Network of organisations and groups. { $ties ->
        [one] { $tiesText } arrow runs
       *[other] { $tiesText } arrows run
    } from who names to who is named. A wider arrow means stronger cooperation. Filled shapes are organisations that agreed to be named, outlined shapes are groups. The table lists every tie.
roster-chart-measure = Arrow width: mean strength of the cooperation, 1 to 10. Filled: organisations that agreed to be named. Outlined: all others, by group.
roster-chart-name = Network of organisations
roster-chart-title = Named most often: { $name } ({ $n ->
        [one] by { $nText } respondent
       *[other] by { $nText } respondents
    })
roster-find = Look up the names in the register
roster-find-hint = From three letters on, organisations of this study’s register are suggested. You can also enter any other name.
roster-found = In the register:
roster-head-between = Betweenness (0 to 1)
roster-head-from = Who names
roster-head-named-by = Named by (organisations and groups)
roster-head-node = Organisation or group
roster-head-strength = Mean strength
roster-head-strengths = Sum of mean strengths
roster-head-to = Named partner
roster-left = { $n ->
        [one] { $nText } organisation or group with fewer ties is not drawn; the table has it.
       *[other] { $nText } organisations and groups with fewer ties are not drawn; the table has them.
    }
roster-named = The name of my organisation may be shown in the network of organisations
roster-named-hint = The partners you name here and how strong the cooperation is are then shown as well. Partners appear by name only if they have agreed themselves. Without your agreement your organisation is counted in its group only.
roster-nodes-caption = Place in the network
roster-none = No tie of this question can be shown.
roster-rule = Organisations are named only with their agreement. All others are counted by group; a tie between groups is shown from { $least } respondents.
roster-table-caption = Ties between organisations and groups
roster-tie = { $from } → { $to }: strength { $strength }, { $n ->
        [one] { $nText } respondent
       *[other] { $nText } respondents
    }
roster-whole = Of all possible ties, this share exists (density): { $density }. Of these, this share runs both ways (reciprocity): { $reciprocity }.
