# The results page of a case, and the page that compares cases.
audit-act-exported-results = downloaded results
audit-act-read-live-results = looked at the live state of results
audit-act-read-results = read results
gap-show-title = Gaps: { $case }
gap-show-lead = Each relation has two ratings by the same people: what they expect and what they experience. The gap is expectation − experience; a positive gap means that they expect more than they experience.
gap-show-index = Gap index of the region: { $index }. It is the mean over the groups of their mean gaps, taken over the { $nText } relations shown.
gap-show-none = There are no results of this survey round yet.
gap-show-how = How is this computed?
gap-show-download = Download
gap-show-download-csv = Numbers as CSV
gap-show-download-json = Numbers as JSON
gap-show-download-matrix = Matrix as SVG
gap-show-download-dots = Intervals as SVG
gap-show-download-network = Network as SVG
gap-show-source = { $study }, survey round { $wave }; { $respondents ->
        [one] { $respondentsText } respondent
       *[other] { $respondentsText } respondents
    }
gap-show-footer = Computed by LARS { $version } from { $rowsText } ratings, bootstrap seed { $seed }, relations of { $minimumText } respondents or more.
gap-filter-title = Filter
gap-filter-apply = Apply
gap-filter-all = All
gap-filter-note = A filter selects relations; it does not compute them anew.
comparison-show-title = Comparison of regions
comparison-show-empty = Choose two to four regions on the page of the study.
comparison-show-checks = Can these regions be compared?
comparison-show-table = Relation by relation
comparison-choose = Compare
comparison-go = Compare the chosen regions
comparison-most = Choose two to four regions.
comparison-too-many = Four regions at most can be compared. The first four are shown.
