// Invented texts in the layouts of real unit specifications, for the importer's tests.

/** Two columns that ran into each other when the page was copied; the first code is the tail of the unit before. */
export const INTERLEAVED = `Learning Outcomes Assessment Criteria
The learner will
The learner can
6.2 Tidy the greenhouse at the end of the day.
Example Body Level 2 Award in Garden Work (RQF) 17
Unit 9: Keep greenhouse plants healthy
Unit number: X/000/0009
Credit: 4
GLH: 30
Level: 2
Unit Introduction
This unit is about the daily care of plants
that grow under glass.
Learning Outcomes Assessment Criteria
The learner will The learner can
1. Be able to water plants
by a weekly 1.1 Read the watering plan that hangs in
greenhouse the porch
2. Be able to feed plants 1.2 Give each bed the water that the
safely plan asks for
2.1 Mix the feed to the strength on the label
2.2 Wear the gloves that the label asks for when mixing
and pouring
3. Know common pests 2.3 Wash the tools after use
in a greenhouse
3.1 Name three pests that live under glass
4. Be able to report`

/** Stacked blocks with a running head, "(cont'd)", a footer, and guidance behind the criteria. */
export const STACKED = `Example Level 3 Diploma in Bicycle Repair - QAN 000/0000/0 - Issue 2
Unit 12 True a wheel (X/000/0012) (cont'd)
The learner will:
3 Be able to true a wheel that has been knocked out of shape
on the road
The learner can:
3.1 Find the bend, using a stand and
a gauge
3.2 Tighten spokes, including those that were
8 Web: www.example.org Email: office@example.org Tel: 0000 000 0000
Example Level 3 Diploma in Bicycle Repair - QAN 000/0000/0 - Issue 2
Unit 12 True a wheel (X/000/0012) (cont'd)
replaced
3.3 Ride the bicycle to prove the work
Assessment guidance
Evidence must come from a real workshop, by at least 2 of these:
a demonstration
a work record
Simulation is not allowed.`

/** A web page's list: numbers on lines of their own, a code repeated and glued to its text, nested bullets. */
export const WEB_LIST = `Overview

Framework:
RQF
Level:
Level 1
Unit No:
X/000/0031
Credits:
2
Guided learning hours:
18 hours

Unit Learning Outcomes

1

Know how a lending library works.

Assessment Criteria

  • 1.1

    1.1.List what a reader may borrow, in terms of:

    • books and maps
    • tapes
    • toys.

  • 1.2
    Say how long a loan lasts.

2

Be able to help a reader.

Assessment Criteria

  • 2.1
    Find a book for a reader.`

/** Outcomes in running text and no criteria at all. */
export const WITHOUT_CRITERIA =
  '1 Unit specification General information Unit code: XX11 22 Publication date: May 2016 Outcomes On completion the learner will be able to: 1 Describe tools for bread making. 2 Explain food safety law. 3 Bake one loaf. XX11 22, Bread (SCQF level 4) 1\n\n2 Unit specification (cont) 1 National Unit credit at SCQF level 4: (6 points)'

export const TYPED = `Unit 24: Load and send out vans
Reference: L/506/2150
Level: 3
Credit value: 5
GLH: 27

1 Understand how a loading bay is run
1.1 Explain the rules of the bay
1.2 Describe the kinds of load, including:
a) fragile goods
b) goods that must stay below
2.5 degrees
1.3 Explain how to serve at least
3 drivers an hour
2 Be able to load a van
2.1 Agree the order of loading with the driver`
