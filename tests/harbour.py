"""A made-up news story that the tests of ranking ask about."""

PARAGRAPHS = (
    "The port city of Larnholm will close its old harbour to cruise ships from May 2031, the city council decided on "
    "Tuesday after a debate of nine hours.",
    "Mayor Ingrid Solvang told reporters that the ships had become “a floating suburb without a sewer”. She promised "
    "that ferries to the islands would not be touched.",
    "Some 1,200 people work at the cruise terminal, according to the Dockers’ Union. Its chairman, Per Aune, called "
    "the vote a betrayal.",
    "“Nobody asked us,” Aune said. “We learnt of it from the radio.”",
    "The council says the closure will cost the city about $14.5 million a year in fees. It wants to make up for that "
    "with a new market hall on the eastern quay.",
    "Larnholm has argued over the harbour since 2019, when a tanker struck the breakwater and spilt 300 tonnes of oil.",
    "The spill killed thousands of eider ducks because the booms were stored in a locked shed on the mainland.",
    "A court ordered the tanker’s owner, Brevik Shipping, to pay for the cleaning. The company went bankrupt before it "
    "had paid.",
    "Tourists met the news with shrugs. “I came for the fjord, not for the boats,” said Anaïs Lefèvre, a teacher from "
    "Lyon.",
    "The U.S. operator Blue Meridian, whose liners call at Larnholm forty times a summer, said it would study the "
    "decision and might sue.",
)
