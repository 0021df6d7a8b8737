"""Labels of a publisher’s furniture: lines that are known whole, whatever their case, digits and marks."""

import re

from retrieval.page.kind import Kind

_LABELS = {
    Kind.NAVIGATION: """suggest a correction|close modal|skip to content|skip to main content
        |skip to navigation|skip to main|skip navigation|skip to footer|skip to search|skip links
        |accessibility help|accessibility links|accessibility|menu|more menu|main menu|open menu|close menu
        |open navigation menu|close navigation menu|navigation|sections|search|show search|search for|home
        |homepage|home page|news|latest|latest news|local|local news|national|world|world news|uk|u.s|us|us news
        |politics|business|markets|sport|sports|opinion|culture|lifestyle|life|tech|technology|science|health
        |entertainment|arts|travel|weather|traffic|video|videos|live|watch live|live tv|tv|audio|podcasts
        |newsletters|newsletter|e-paper|epaper|e-edition|today's paper|obituaries|classifieds|jobs|contests
        |community|crime|education|environment|economy|money|food|style|features|investigations|photos|sign in
        |log in|login|logout|sign out|register|account|my account|your account|my portfolio|watchlist|profile
        |notifications|settings|back to top|top|go to top|scroll to top|close|next|previous|back|more|see more
        |show more|load more|view all|see all|expand|collapse|toggle|english|english edition|edition|ok|yes
        |no thanks|got it|accept|accept all|accept cookies|reject all|manage options|manage preferences
        |cookie settings|learn more|keyboard shortcuts for audio player|select language|explore|discover
        |trending topics|quick links|site map|sitemap|about|about us|contact|contact us|careers|help|faq|faqs
        |advertise|advertise with us|rss|terms|privacy|cookies|in this story|in this article|table of contents
        |contents|on this page|jump to|read in app|opens in new window|opens in a new tab|external link
        |this is an external link|loading|image|photo|author|author profile photo|author photo|profile photo
        |avatar|pull quote|topic|category|categories|archive|archives""",
    Kind.SHARING: """like this|like loading|like loading...|leave your feedback
        |gift this article free|share|share this|share this article|share this story|share this page|share page
        |share article|share story|share full article|about sharing|share to|share on|sharing|copy link|copy url
        |link copied|copied|email|e-mail|email this link|email this article|mail|mailto|print|print this
        |print article|save|save article|save story|save for later|saved|bookmark|bookmarks|read later|gift
        |gift this article|gift article|facebook|twitter|x|x twitter|x formerly twitter|linkedin|whatsapp
        |whats app|reddit|pinterest|telegram|messenger|flipboard|tumblr|pocket|bluesky|threads|mastodon
        |instagram|youtube|tiktok|snapchat|google news|sms|text|message|tweet|like|likes|follow|following
        |follow us|tweet this|post|pin|pin it|embed|republish|reuse this content|reprints|comment|font size
        |text size|resize|aa|add to favorites|give feedback|more sharing options|more options""",
    Kind.BYLINE: """by|staff|staff writer|staff report|staff reports|from staff reports|news desk
        |web desk|newsroom|associated press|the associated press|reuters|afp|pti|ani|ians|written by|reported by
        |edited by|authored by|published by|posted by|curated by|reporter|correspondent""",
    Kind.DATE: """published|updated|posted|last updated|date|just now|today|yesterday|published on
        |updated on|created""",
    Kind.CAPTION: """image source|image caption|image credit|media caption|getty|getty images
        |afp via getty images|ap photo|ap|pa|pa media|pa wire|epa|shutterstock|alamy|istock|reuters photo
        |file photo|file image|file|representational image|representative image|representational photo
        |stock image|hide caption|toggle caption|enlarge this image|view image in fullscreen|view gallery
        |open image in gallery|photo gallery|gallery|read caption|caption|credits|enlarge|fullscreen
        |courtesy photo|contributed photo|submitted photo|view photos|photo credit|expand image""",
    Kind.PLAYER: """read the full transcript|full transcript|listen to this segment
        |watch the full episode|infinite scroll enabled|webvtt|play|play video|listen|watch|watch video|pause|mute
        |unmute|play audio|listen to this article|listen now|listen to article|audio player|video player
        |now playing|up next|live now|transcript|read transcript|download|show transcript|volume|subtitles
        |captions|settings|autoplay|replay|watch now|loaded|listen to this story|read aloud|hear this story
        |toggle more options|queue|pop out""",
    Kind.ADVERT: """advt|advertisement|advertisements|advertising|advert|ad|ads|sponsored
        |sponsored content|sponsor message|sponsored by|promoted|promoted content|paid content|paid post
        |partner content|story continues|story continues below|story continues below advertisement
        |article continues below advertisement|article continues after advertisement|article continues below
        |continue reading|content continues below|advertisement scroll to continue|scroll to continue
        |continue reading below|remove ads|report this ad|report ad|skip ad
        |advertisement continue reading below|this is paid content
        |from our partners|from our sponsors|affiliate|ad feedback|remaining time|learn more
        |advertisement story continues below|ad content continues below""",
    Kind.LIST: """related|related stories|related articles|related article|related story
        |related news|related content|related coverage|related posts|related links|related internet links
        |related video|related videos|related reading|more on this story|more on this|more on this topic
        |more news|more stories|more from|also read|read more|read next|read also|you may like|you may also like
        |you might like|you might also like|you may have missed|recommended|recommended stories
        |recommended for you|recommended reading|most read|most viewed|most popular|most shared|most commented
        |most watched|popular|popular now|popular stories|popular posts|trending|trending now|trending today
        |trending stories|trending news|top stories|top news|top news today|top headlines|today's headlines
        |today's top stories|latest stories|latest headlines|latest articles|recent posts|recent stories
        |recent news|other news|other stories|in other news|in case you missed it|editors' picks|editor's picks
        |editor's pick|don't miss|must read|must reads|must-reads|what to read next|up next|next up|keep reading
        |further reading|see also|around the web|from around the web|elsewhere|promoted stories|spotlight
        |in pics|picks for you|more to explore|more for you|best of|the latest|more like this|explore more
        |in this section|also in this section|more in this section
        |more coverage|our latest|this week's top stories|what others are reading|people are also reading
        |more info|features|in the headlines|headlines|top reads|white paper|white papers""",
    Kind.PROMOTION: """sign me up|subscribe for free|thanks for signing up|subscribe|subscribe now
        |subscribe today|sign up|sign up now|sign up free|sign up here|sign up for free|sign up for our email
        |join|join now|join us|donate|donate now|support us|become a member|become a sponsor|try it free
        |start your free trial|free trial|free weekly newsletter|free newsletter
        |enter your email|enter your email address|email address
        |your email|your email address|after newsletter promotion|privacy notice|get the app|download the app
        |download app|get app|get alerts|subscribers only|premium|for subscribers|subscriber exclusive
        |download now|poll|quick poll|reader poll
        |exclusive for subscribers|this article is free|print subscriptions|already a subscriber
        |already a subscriber log in|unlock|gift subscription|follow us on""",
    Kind.TOPICS: """topics|related topics|tags|explore more on these topics|article topics|more on
        |in this topic|filed under|read more about|more about|topics in this article
        |topics mentioned in this article|story tags|key topics""",
    Kind.NOTE: """corrections|correction|clarification|corrections and clarifications
        |complaints & corrections""",
    Kind.BOILERPLATE: """forward-looking statements|forward looking statements|safe harbor statement
        |media contact|media contacts|press contact|press contacts|investor contact|investor contacts|contacts
        |investor relations|media inquiries|media relations|source|view source version|view original content
        |disclaimer|notes to editors|note to editors|about the company|cautionary statement|cautionary note
        |about the author|about the authors|about the writer|meet the author|author bio|contact information
        |media enquiries|how we reported this|how we reported this story|how we did this story|about this story
        |about this series|about this project|why we wrote this|methodology""",
    Kind.COMMENTS: """comments|was this helpful|was this article helpful|discussion about this post
        |leave a comment|leave a reply|leave a comment below|post a comment|add a comment|write a comment
        |join the conversation|join the discussion|reader comments|readers' comments|comments are closed
        |comments closed|comment policy|community guidelines|view comments|show comments|read comments
        |see comments|all comments|sort by|newest|oldest|top comments|most recent|reply|replies|report
        |report comment|cancel reply|flag|upvote|downvote|commenting guidelines|have your say|what do you think
        |comments & moderation|comments and moderation|add comment|add your comment|reply to|name - reply comment
        |conversation|discussion|responses|notify me of followup comments|start a discussion""",
    Kind.LEGAL: """all rights reserved|terms of use|terms of service|terms and conditions
        |terms & conditions|privacy policy|privacy settings|privacy notice|your privacy choices|cookie policy
        |cookie notice|do not sell my personal information|do not sell or share my personal information
        |public inspection file|fcc applications|closed captioning|eeo report|eeo statement
        |terms and privacy policy|accessibility statement|ad choices|adchoices|copyright|licensing|ethics policy
        |code of ethics|editorial guidelines|corrections policy|about our ads""",
}
_KIND_OF = {
    " ".join(label.split()): kind for kind in reversed(_LABELS) for label in _LABELS[kind].split("|") if label.strip()
}


def label_kind(line: str) -> Kind | None:
    """Return the kind of a known label ("Comments (12)", "MOST READ"), None for another line."""
    return _KIND_OF.get(re.sub(r"^\W+|\s*(?:\(\d[\d,]*\)|[-–:] ?\d+)$|\W+$", "", line).casefold())
