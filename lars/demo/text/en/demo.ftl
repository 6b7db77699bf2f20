# The demo study: the LARS project itself (2017-2021), as its public page tells it.
# Facts only, each with its source in the tables beside this folder. Names of organisations, newsletters and places stand in those tables.
# Keys: demo-<group>-<code> is a title or a whole sentence; demo-<group>-<code>-text is the sentence under that title.
# "Civil society", "companies", "public bodies" and "gap" are terms: use the words of code.ftl and class.ftl.

## Project
# "LARS" stays; translate the words after it.

demo-title = LARS: Learning Among Regions on Smart Specialisation
demo-short = LARS
demo-about-who = LARS was a project of ten partners from seven countries of the Baltic Sea region. The Regional Council of Ostrobothnia in Finland led it.
demo-about-what = Regions asked companies, research, public bodies and civil society what they expect of each other and what they experience. Where the two differ, cooperation on innovation does not work as it could.
demo-about-how = The regions compared these gaps, learned from regions where the same relation works, and tried out the lesson at home.
demo-simulated = The interviews were real. The 141 answer sets in this demo are simulated. They follow the direction of the published findings and say nothing about a real region.

## Aims

demo-aim-shortcomings = Find out, together with companies, higher education, research institutions and public bodies, what is missing in the region's fields of smart specialisation.
demo-aim-capacity = Strengthen the capacity and knowledge of national, regional and municipal institutions.
demo-aim-learning = Let regions learn from each other across borders and pass on what works.

## Planned results

demo-result-gaps = A comparison of the gaps in eight regional cases.
demo-result-practices = Good practices from the regions, described so that others can use them.
demo-result-instruments = New instruments for cooperation between the public, private and academic sectors, with an emphasis on innovation in the regions.
demo-result-transfers = Practices passed on from one region to another.

## Status, duration, funding

demo-status = The project ran from 2017 to 2021 and has ended.
demo-duration = 2017 to 2021
demo-funding = LARS was co-funded by the European Union through the European Regional Development Fund, in the Interreg Baltic Sea Region Programme 2014–2020, and by Norway.

## Notes on the facts

demo-note-partners = Public pages count ten partners from seven countries. Nine of them, from six countries, are named in the pages that could be read. One page counts eleven, with partners from France and Poland that it does not name.
demo-note-dates = Some dates are not printed on their page. They were concluded from other pages and are marked.
demo-note-areas = Where no source names the field that a region studied, it says “area not recorded”.
demo-note-work-packages = Six work packages were presented at the start. Five are listed here. The name of the sixth is not recorded in the pages that could be read.
demo-note-spread = The published number of interviews is 141 in eight regions, more than 20 of them in Päijät-Häme. How the others were spread is not published; the spread in this demo is our own.
demo-note-gaps = No gap was published as a number that could be read. The published findings below are in words.

## Cases
# Names of regions. Use the name that is usual in the language; if there is none, keep the spelling.

demo-case-ostrobothnia = Ostrobothnia
demo-case-paijat-hame = Päijät-Häme
demo-case-vasterbotten = Västerbotten
demo-case-innlandet = Innlandet (Oppland)
demo-case-hamburg = Hamburg
demo-case-latvia = Latvia
demo-case-lithuania-biogas = Lithuania (biogas)
demo-case-panevezys = Panevėžys

## Areas
# The field of smart specialisation that a case studied.

demo-area-energy-technology = Energy technology
demo-area-grain-circular-economy = Grain cluster and circular economy
demo-area-energy = Energy
demo-area-smart-materials = Smart materials and smart technologies
demo-area-biogas = Biogas from manure and waste
demo-area-industry-4-0 = Industry 4.0

## Roles of partners

demo-role-lead-partner = Lead partner
demo-role-research-partner = Research partner
demo-role-regional-authority = Regional authority
demo-role-university = University
demo-role-research-institute = Research institute
demo-role-ministry = National ministry
demo-role-innovation-agency = Innovation agency

## Activities

demo-activity-outreach = Reaching out in the regions
demo-activity-outreach-text = Companies, higher education, research institutions and public bodies were asked what is missing in the fields of smart specialisation.
demo-activity-mapping = Mapping stakeholders
demo-activity-mapping-text = Each region found out who counts in its field, judged by power, legitimacy and urgency.
demo-activity-interviews = Interviews
demo-activity-interviews-text = 141 interviews were held in eight regions with companies, public organisations, universities and non-governmental organisations.
demo-activity-gap-analysis = Gap analysis
demo-activity-gap-analysis-text = What people expect of each other was compared with what they experience, region by region.
demo-activity-focus-groups = Focus groups
demo-activity-focus-groups-text = People from the regions discussed the results of the interviews.
demo-activity-seminars = Learning seminars
demo-activity-seminars-text = Five seminars brought the partner regions together. A local seminar in Lithuania discussed the good practices of the partner regions.
demo-activity-practices = Exchange of good practices
demo-activity-practices-text = Each region named a good practice and its largest gaps. Problems and practices were then matched.
demo-activity-transfers = Policy transfer
demo-activity-transfers-text = Practices were passed on from one region to another.
demo-activity-capacity = Building capacity
demo-activity-capacity-text = National, regional and municipal institutions strengthened their capacity and knowledge.
demo-activity-instruments = New instruments for cooperation
demo-activity-instruments-text = Instruments were created for cooperation between the public, private and academic sectors, with an emphasis on innovation in the regions.
demo-activity-newsletters = Newsletters
demo-activity-newsletters-text = Newsletters told the public about seminars, transfers and pilots.

## Work packages

demo-wp-wp1 = Work package 1: management
demo-wp-wp1-text = Leading the project. The name is concluded from the role of the lead partner.
demo-wp-wp2 = Work package 2: mapping
demo-wp-wp2-text = Who the stakeholders are in each region and how much weight they have.
demo-wp-wp3 = Work package 3: gap analysis
demo-wp-wp3-text = Interviews in the regions, and a comparison of what people expect and experience.
demo-wp-wp4 = Work package 4: transnational learning
demo-wp-wp4-text = Seminars where the regions learn from each other's good practices.
demo-wp-wp5 = Work package 5: policy transfer
demo-wp-wp5-text = Passing on practices and policies from one region to another.

## Events

demo-event-kick-off = Kick-off meeting
demo-event-kick-off-text = The partners presented six work packages and visited VEBIC in Vaasa.
demo-event-seminar-1 = Transnational learning seminar 1
demo-event-seminar-1-text = Results of the mapping, weight of stakeholders (urgency, legitimacy, power), and the interview guide of the University of Vaasa.
demo-event-seminar-2 = Transnational learning seminar 2
demo-event-seminar-2-text = Stakeholder analyses and interview data; agreement on method and terms; Pomorskie proposed as a further case.
demo-event-workshop-paijat-hame = Regional workshop in Päijät-Häme (focus group)
demo-event-workshop-paijat-hame-text = Discussion of the challenges found in more than 20 interviews.
demo-event-seminar-3 = Transnational learning seminar 3
demo-event-seminar-3-text = Gap analyses and focus groups of the regions compared, with a comparative analysis by the University of Vaasa.
demo-event-seminar-lithuania = Local learning seminar in Lithuania
demo-event-seminar-lithuania-text = 20 participants from companies, research, public bodies and civil society discussed good practices of the partner regions.
demo-event-seminar-4 = Transnational learning seminar 4
demo-event-seminar-4-text = Each region presented a good practice and its largest gaps. A list matched problems with good practices.
demo-event-seminar-5 = Transnational learning seminar 5
demo-event-seminar-5-text = Thoughts on policy advice. The place is not recorded; the seminar was reported in May 2020.
demo-event-newsletter-2 = Newsletter 2
demo-event-newsletter-5 = Newsletter 5
demo-event-newsletter-5-text = Policy transfers, the description of practices, and the case of Pomorskie, on 20 pages.
demo-event-newsletter-6 = Newsletter 6
demo-event-newsletter-6-text = Piloting and the messages of the project, on 22 pages.

## Published findings

demo-finding-regional-actors = In all regions, actors of the region itself are rated the most important partners for innovation.
demo-finding-hamburg-civil-society = In Hamburg, regional non-governmental organisations have a strong role and influence.
demo-finding-universities-valued = In Lithuania, Ostrobothnia and Västerbotten, all groups of actors value the regional universities.
demo-finding-universities-weak = In Latvia, Hamburg and Oppland, companies have weaker connections with the regional universities.
demo-finding-biogas-civil-society = In the Lithuanian biogas case, civil society sees the largest gap between what it expects of the other groups and what it experiences.
demo-finding-biogas-government = In the Lithuanian biogas case, public bodies are the most isolated part of the cooperation.
demo-finding-ostrobothnia-companies = Ostrobothnia, 2013: companies are connected mostly with companies. The gaps are relatively small, and relations differ by direction.
demo-finding-energy-suppliers = Ostrobothnia, energy technology, 2013: companies have their largest gap with suppliers that are small or medium-sized companies.
demo-finding-energy-public = Ostrobothnia, energy technology, 2013: companies have a gap with the public sector in spatial planning and regional development.
demo-finding-energy-universities = Ostrobothnia, energy technology, 2013: for innovation, universities outside the region are more important to companies than regional ones. Regional universities matter for skilled labour.
demo-finding-boats-logistics = Ostrobothnia, boat industry, 2013: companies have their largest gap with the public sector in logistics solutions.

## Good practices and transfers

demo-practice-dpsir-text = Good practice in Ostrobothnia, described by driver, pressure, state, impact and response.
demo-practice-vaasa-platforms = Research platforms of the University of Vaasa
demo-practice-grain-cluster = Grain Cluster, Päijät-Häme
demo-practice-grain-cluster-text = Cooperation led by companies since 2003: 14 companies, 2 advisory organisations and about 1000 farmers.
demo-practice-industry-4-panevezys-text = Good practice in Panevėžys: an advisory board and its activities.
demo-practice-described = Described there. What it achieved was not copied here.
demo-practice-development-agency = A regional development agency for Panevėžys
demo-practice-development-agency-text = Transfer from Ostrobothnia to Panevėžys: how to set up a regional development agency.
demo-practice-industry-4-panevezys-cost = RoboLabas: 470,000 euros to set it up. STEAM centre: 350,000 euros from the municipality and 450,000 from EU funds. Both plus staff and upkeep of the buildings. Regional development agency: 290,000 euros a year.
demo-practice-industry-4-exchange = Industry 4.0 in Jakobstad and Panevėžys
demo-practice-industry-4-exchange-text = Transfer in both directions: developing industry 4.0.
demo-practice-lahti-exchange = Exchange of good practices in Lahti
demo-practice-lahti-exchange-text = Newsletter 5 reports it among the transfers.
demo-practice-hamburg-workshop = Circular economy workshop in Hamburg
demo-practice-hamburg-workshop-text = Held as part of the EU City Science Initiative.
demo-practice-pomorskie = Pomorskie, Poland
demo-practice-pomorskie-text = Information technology and energy, measured with the LARS method.

## Budget

demo-budget-total = Total budget of the project
demo-budget-erdf = European Regional Development Fund (rounded by the source)
demo-budget-norway = Norwegian contribution
demo-budget-varam-total = Ministry in Latvia: total
demo-budget-varam-erdf = Ministry in Latvia: European Regional Development Fund
demo-budget-varam-own = Ministry in Latvia: own share
demo-budget-vaasa-total = University of Vaasa: budget
demo-budget-vaasa-external = University of Vaasa: external funding
demo-budget-haw-total = Hamburg University of Applied Sciences: budget
