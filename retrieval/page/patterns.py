"""Patterns of a publisher’s furniture: each is held against a whole line with straight quote marks.

`_LABELS` are tried on lines that do not end as a sentence does, `_SENTENCES` on all, `_CASED` minds capitals.
"""

import re
from collections.abc import Iterable, Mapping

from retrieval.page.kind import Kind
from retrieval.page.prose import ends_sentence

_READING = r"(?:(?:\d{1,3}|one|two|three|four|five)[ -]?(?:minutes?|mins?|m)[ -]?(?:read|listen|watch|video)?)"
_AGENCY = (
    r"(?:AP|AFP|REUTERS|Reuters|Getty|EPA|PTI|ANI|IANS|Bloomberg|Shutterstock|Alamy|Associated Press|iStock|PA"
    r"|Press Association|Xinhua|Unsplash|Pexels)"
)
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|reddit|pinterest|telegram|youtube|tiktok"
    r"|threads|bluesky|email|e-mail|text|sms)"
)
_COMMENTER = r"[\w.'@-]{2,25}(?: [\w.'-]{1,20}){0,2}"
_WEEKDAY = r"(?:\w{3,9}day,? )?"
_DAY = r"\d{1,2}"
_PICTURE = r"(?:photo(?:graph|graphy|graphs|s)?|pictures?|pics?|images?|illustrations?|composite|graphics?)"
_NAME = r"[A-Z][\w'-]*\.?(?: (?:[a-z]{2,3} )?[A-Z][\w'-]*\.?){0,4}"
_NAMES = rf"{_NAME}(?:(?:,|,? (?:and|AND)| &|;| \|) {_NAME}){{0,5}}"
_POST = (
    r"(?:[Ss]taff|[Rr]eporters?|[Ww]riters?|[Cc]orrespondents?|[Ee]ditors?|[Cc]ontributor"
    r"|[Pp]roducer|[Aa]nchor|[Cc]olumnist)"
)

_LABELS = {
    Kind.NAVIGATION: (
        r"skip (?:to|past) .{1,60}",
        r"(?:home|front page|news) ?[/>›»|·•].{1,300}",
        r"(?:[^|·•›»>.:]{1,40}[|·•›»>]){3,30}[^|·•›»>]{0,60}",
        r"(?:press|hit|click|tap) .{1,40} to (?:search|close|open|expand|enlarge|play).{0,20}",
        r"jump to (?:comments|content|navigation|section)",
        r"(?:page )?\d{1,3} ?(?:/|of) ?\d{1,3} ?\|?|\d{1,4}",
        r"search [\w' ]{1,30}|back to [\w' ]{1,30}|.{1,60} (?:- back to home|homepage)",
        r"(?:[\w ,.]{1,40} )?-?\d{1,3} ?°[cf]?\b.{0,60}",
        r"(?:https?://|www\.)\S+|\S+@\S+\.\w+(?: ?\|.{0,60})?|@\w{2,30}|[a-z0-9-]+\.(?:com|org|net|co\.uk|in"
        r"|example|news)",
        r"\(?\+?\d[\d ()-]{6,16}\d",
    ),
    Kind.SHARING: (
        rf"(?:share|post|tweet|send|save|pin|email|print|like)(?: (?:this|it|article|story|page)){{0,2}} (?:on"
        rf"|to|via|in|by|with) {_NETWORK}.{{0,40}}",
        r"(?:click|tap) (?:here )?to (?:share|print|email|tweet|copy|save).{0,80}",
        r"(?:share|save|comment|print|email|tweet|facebook|twitter|x|whatsapp|linkedin|reddit|copy link|listen|gift)"
        r"(?: ?[|·•,/ ] ?(?:share|save|comments?|print|email|tweet|facebook|twitter|x|whatsapp|linkedin|reddit"
        r"|copy link"
        r"|copy|link|listen|more|gift|telegram|pinterest|messenger|pin(?: it)?|send(?: to an? \w+)?|\d+)){1,10}",
        r"(?:share|tweet|copy|post) (?:this |the )?(?:quote|quotation|passage|excerpt)",
        r"\d[\d,.]*k? (?:shares?|likes?|views?|reactions?|claps?|retweets?)",
        rf"(?:follow|like|find|join|connect with) (?:us|me|[\w .'-]{{2,40}}) on .{{0,60}}{_NETWORK}.{{0,80}}",
        r"follow (?:@\w+|[\w.' -]{2,40} @?@\w+).{0,60}",
        r"\w+ icon|icon \w+",
    ),
    Kind.BYLINE: (
        r"(?:story|words?|text|reporting|written|posted|published|edited|curated|compiled|interview|reviewed"
        r"|translated|authored)"
        r"(?: and \w+)? by:? .{2,80}",
        r"(?:author|reporter|writer|journalist|correspondent|editor)s?: .{2,80}",
        r"(?:staff|wire|news service) (?:reports?|writers?)|[\w ]{2,30} (?:staff|news desk|web desk|newsroom|bureau)",
    ),
    Kind.DATE: (
        rf"(?:(?:estimated )?read(?:ing)? time:? ?)?{_READING}(?: time)?",
        r"this article is more than .{1,20} old|heard on [\w' ]{2,60}",
    ),
    Kind.CAPTION: (
        r"(?:cartoons?|illustrations?|artwork|graphics?|maps?|charts?) by .{2,60}",
        r"\([A-Z][\w .'-]{2,40} / [\w .'-]{2,40}\)",
        r"(?:photographers?|photography|photo editor|illustrator): .{2,80}",
        rf"(?:[/|] ?)?(?:{_PICTURE}|courtesy) (?:by|courtesy|from|via|of) .{{2,80}}|[/|] ?[\w .,'&-]{{2,60}}",
        r"(?:getty|reuters|afp|ap|pa|epa|pti|ani|shutterstock|alamy|istock)(?: images)?(?: ?/ ?[\w .'-]{2,40}){0,2}",
        rf"(?:enlarge|expand|open|view) (?:this )?{_PICTURE}.{{0,30}}|(?:hide|toggle) caption.{{0,20}}",
    ),
    Kind.PLAYER: (
        r"(?:listen|listen to (?:this )?(?:article|story)|play|watch|audio|hear)(?:"
        r" this)?\W{0,4}(?:\d{1,2} ?min.{0,20}|\d{1,2}:\d{2}.{0,20})",
        r"\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}|[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?",
        r"(?:now )?playing ?[:|] .{2,100}|duration ?:? ?\d.{0,20}",
    ),
    Kind.ADVERT: (
        r"(?:story|article|content|post|reading) continues .{0,60}|ad(?:vertisement)?\W{1,4}(?:story|article"
        r"|content|scroll|continue|remove|\d).{0,60}",
        r"(?:sponsored|promoted|presented|brought to you|paid for) (?:content )?by:? .{2,60}",
        r"scroll (?:down )?(?:to|for) (?:continue|more|read).{0,60}",
    ),
    Kind.MARKET: (
        r"(?:[\w&.'/-]+ ){1,5}\$?[\d,]*\d(?:\.\d+)?(?: ?[+−-]| [$(]?)\$?[\d.,]* ?\(?[+−-]?\d+(?:\.\d+)?%\)?",
        r"[\w&.^=-]{1,12}:? ?[▲▼△▽+−-] ?\(?[+−-]?\d+(?:\.\d+)?%?\)?|[\w&.^=-]{1,12}:? \(?[+−-]?\d+(?:\.\d+)?%\)?",
        r"[+−-]?\$?\d[\d,]*(?:\.\d+)?%? ?(?:[+−-]?\d[\d,.]* ?)?\(?[+−-]?\d+(?:\.\d+)?%\)?|[+−▲▼-] ?\d[\d.,]* ?%?",
        r"[\w&.^=]{1,12} ?[▲▼+−-] ?\d[\d.]*%?(?:[ |·,]{1,3}[\w&.^=]{1,12} ?[▲▼+−-] ?\d[\d.]*%?){1,20}",
    ),
    Kind.LIST: (
        r"(?:more|latest|top|best|popular|trending|read more|(?:other|recent|latest|top) stories|stories|recent"
        r"|elsewhere|highlights)"
        r" (?:from|in|on|by|at) (?:the )?[\w&.' -]{2,50}:?|read more about [\w&.' -]{2,50}:",
        r"(?:latest|top|popular|trending|more|recent|local|featured|related|recommended|other|selected)"
        r" (?:[\w&'-]+ ){0,2}(?:stories|news|headlines|articles|posts|videos|coverage|reads|reports)",
        r"(?:you|readers) (?:may|might|will|could)(?: also)? (?:like|love|enjoy|be interested in|have missed)"
        r"[^.:]{0,30}:?|what (?:else )?(?:is|'s) (?:happening|new|going on)[^.:?]{0,20}|(?:just )?for you"
        r"|(?:today's|our|editors?'?s?) (?:picks|choice)",
        r"(?:new |our |readers'? )?(?:[\w&'-]+ ){1,3}favou?rites",
        r"(?:[\w&]+ )?(?:quiz|crossword|sudoku|word game)",
        r"what (?:to|we're|you're|others are|people are) (?:reading|read next|watch next|watching)(?: \w+)?"
        r"|\d{1,2} (?:related|more) (?:stories|articles)",
    ),
    Kind.PROMOTION: (
        r"(?:sign up|subscribe|register|log in|sign in|donate|support|become|join|get|download|follow|try"
        r"|upgrade|unlock|fund)\b[^.!?]{1,70}"
        r"\b(?:newsletter|newsletters|briefing|app|alerts?|inbox|email|emails|updates|channel|subscription"
        r"|subscriber|member|access|journalism"
        r"|whatsapp|telegram|per (?:month|week|year)|trial|delivered)\b[^.!?]{0,60}",
        r"(?:sign up|subscribe) (?:to|for|here|now|via)\b[^?]{2,120}|support (?:the |our |us |local "
        r"|independent )[\w' ]{2,40}",
        r"become an? (?:[\w&'-]+ ){0,4}(?:sponsor|member|supporter|patron|subscriber|insider)",
        r"(?:already|not|are you) (?:a |an )?(?:subscriber|member|registered).{0,80}|(?:unlimited|digital|full)"
        r" (?:digital )?access.{0,80}",
        r"(?:(?:from|only|just|for) )?[£$€₹]\d[\d.,]* ?(?:an?|per|/) ?(?:week|month|year)\b[^.!?]{0,30}",
        r"\(?for (?:top|more|the latest|all the latest|latest|breaking|live) .{3,60}(?:news|updates|stories"
        r"|headlines|coverage).{0,160}",
        r"(?:available|listen|download|find us|get it) on (?:apple|spotify|google|the app store|android|ios).{0,80}",
    ),
    Kind.TOPICS: (
        r"(?:article topic follows|article topics?|topics?|related topics?|tags?|tagged(?: with| as| in)?|filed"
        r" (?:under|in)|categor(?:y|ies|ized)|posted in"
        r"|keywords|labels|in this story|more about|read more (?:about|on)|related tags?|(?:see |find )?more on"
        r"|first published) ?[:|·] ?.{1,250}",
        r"(?:filed under|posted in|tagged with) .{2,120}|#\w+(?:[ ,]+#\w+)*",
    ),
    Kind.BOILERPLATE: (
        r"(?:for )?(?:media|press|investor|further) (?:contacts?|inquiries|enquiries|relations|information)\b.{0,60}",
        r"(?:safe harbor|cautionary (?:note|statement)|forward.looking).{0,60}(?:statements?|information)"
        r"|# ?# ?#|-? ?(?:30|ends) ?-",
        r"(?:view source version|view original content|source version|sources?:? (?:pr|business"
        r"|globe) ?(?:newswire|wire)).{0,120}",
    ),
    Kind.COMMENTS: (
        r"(?:view |show |read |see |all |join |load )?(?:all )?(?:the )?(?:\d[\d,.]*k? )?(?:reader |user |more"
        r" )?(?:comments?|responses?|replies|thoughts on)"
        r"(?: ?[(\[]?\d[\d,.]*k?[)\]]?)?(?: (?:on|so far|below|here|closed|are closed|off).{0,120})?",
        rf"{_COMMENTER},? {_WEEKDAY}{_DAY}(?:st|nd|rd|th) \w{{3,9}}(?: \d{{4}})?",
        rf"{_COMMENTER},? {_WEEKDAY}{_DAY} \w{{3,9}} \d{{4}},? \d\d?:\d\d ?(?:[ap]\.?m\.?)?",
        r"(?:no|zero|\d+) (?:comments?|responses?|replies|thoughts)(?: (?:yet|on|to) .{0,160})?",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response|thoughts?)\b.{0,80}",
    ),
    Kind.LEGAL: (
        r"(?:terms|privacy|cookie)s? (?:of|and|&|policy|settings|notice|preferences|use)[\w &|·•,-]{0,120}",
        r"(?:a |an )?[\w .&'-]{2,60} (?:station|company|publication|brand|site|network|property) ?[-–|·©] ?.{0,120}",
    ),
}
_SENTENCES = {
    Kind.PROMOTION: (
        r"you(?:'ve| have)? (?:reached|hit|used|read|run out of)\b.{0,50}\b(?:free|limit)\b.{0,30}"
        r"\b(?:articles?|stories|views|reads)\b.{0,60}",
        r"(?:(?:no|zero) (?:spam|junk)\b[^.!]{0,30}[.!,] ?)?unsubscribe (?:at )?any ?time.{0,40}",
        r"(?:free |our |daily |weekly |the |[\w&'-]+ ){0,4}newsletters?"
        r"|(?:the |our )?[\w&' ]{2,40} newsletter: .{10,300}",
        r".{3,120}\b(?:coverage|reporting|journalism|newsroom)\b.{0,60}\b(?:receives?|supported|funded|made possible)\b"
        r".{3,400}\b(?:foundations?|philanthrop\w+|grants?|donors?|donations?|members|listeners)\b.{0,200}",
        r"(?:.{3,200}[.!] )?as an? [\w ]{2,40} (?:associate|affiliate|partner),? (?:i|we) (?:may )?earn\b.{0,200}",
        r"this (?:post|article|page|story|recipe|review) (?:is|was|contains?) (?:sponsored|affiliate)\b.{0,300}",
        r"what (?:we're|we are|i'm) (?:reading|watching|listening to)\b.{0,200}",
        r"allow [\w' ]{2,30} content\?",
        r"stay (?:updated|informed|tuned|connected|ahead|up to date|in the loop)\b.{0,400}",
        r".{3,500}\b(?:explore|log ?in|subscribe|register|download|join|click|shop|sign up|order|book)(?: \w+)?"
        r" (?:now|here|today)!",
        r"(?:[^.\"]{3,200}[.?!] )?(?:have your say|tell us|let us know|join the (?:debate|conversation))"
        r" in the comments\b.{0,80}",
        r".{3,400}\b(?:play responsibly|18\+|over[- ]18s only|t&cs apply|when the fun stops)(?!\w).{0,60}",
        r"(?:content|post|article|story) (?:provided|produced|sponsored|paid for|created|supplied) by .{2,200}",
        r"(?:(?:quick|reader|today's|online|snap) )?polls?: .{5,200}\?",
        r"(?:\{\{|\}\}|<%|\[\[).{0,200}",
        r"(?:(?:reader|subscriber|member|special|exclusive|limited)s?'? offers?|tl;? ?dr) ?(?:[:|]| [–—-]) ?.{3,500}",
    ),
    Kind.RELATED: (
        r"(?:(?:also )?(?:check out|read|watch|see|listen|download|get|join|sign up|follow|find)(?:"
        r" [\w']+){1,5}) ?:(?! \").{3,250}",
        r"you can also (?:check|read|see|watch).{3,250}",
        r"[\[(]?(?:(?:also|must|now|to|please) )?(?:read|see|watch|listen)(?: (?:also|more|next|now|this|here|full"
        r" story|the full \w+|all|about this|about|on this|it))* ?(?:[:|»›→]|-?>| [-–—]) ?.{3,250}",
        r"[\[(]?(?:related|more|trending|explained|explainer|don't miss|in pictures|in photos|in pics|gallery"
        r"|from (?:the|our) archives?|must[ -]read|also|previously|recommended|live updates"
        r"|fact check|podcast|related (?:stories|articles?|story|coverage|news|reading|links?))(?: (?:on|from"
        r"|in) [\w .']{2,40})? ?[:|»›→] ?.{3,250}",
        r"(?:click|tap) here (?:to|for) .{3,120}|(?:[←→«‹›►▶]|>>).{2,200}|.{2,200}[←→»›►]",
        r".{5,200} [–—|-] (?:podcast|video|audio|gallery|in pictures|quiz|cartoon|photo essay)",
        r"(?:previous|next|older|newer) (?:post|article|story|entry)\W.{0,150}",
        r"you (?:may|might) also (?:like|be interested in|enjoy):.{3,200}",
    ),
    Kind.CAPTION: (
        r"(?:image|media|video|picture|photo) (?:source|caption|credit|copyright)\b ?[,:|]?.{0,400}",
        rf"(?:file ?)?(?:{_PICTURE}|video|credit|photo credit|courtesy|cover photo|source)(?: by| of| courtesy"
        rf" of| courtesy| credit)?(?: ?[:|] ?| [-–—/] ).{{2,400}}",
        r"(?:charts?|graphs?|infographics?|interactive|maps?) ?[:|] .{5,300}",
        r"(?:image|photo|slide|picture) \d{1,3} of \d{1,3}.{0,40}|\d{1,3} of \d{1,3} ?\| ?.{2,500}",
        r"file(?: (?:photo|image|picture))?(?: ?[:|]| [-–—]|[–—]) ?.{5,500}",
        rf".{{3,500}}[\s(\[.]{_PICTURE} ?(?:credits?|courtesy(?: of)?|by)? ?(?:[:|]| courtesy ).{{2,80}}",
        rf".{{3,500}}[(\[](?:{_PICTURE}|credit|courtesy|source) ?(?:[:/-]|by |courtesy|of |via |from"
        rf" ).{{2,80}}[)\]]\.?",
        rf".{{3,500}}[(\[][\w ]{{0,20}}(?:file|handout|courtesy|contributed|submitted|provided|screenshot"
        rf"|screengrab|{_PICTURE})(?: {_PICTURE})?(?:[ ,/:-].{{0,60}})?[)\]]\.?",
        r".{3,500}[.?!] \((?:supplied|file|handout)\b[^()]{0,60}\)\.?",
        rf"(?:representational|representative|representation|symbolic|for representation)(?: {_PICTURE}|"
        rf" purposes?| only).{{0,60}}",
    ),
    Kind.PLAYER: (
        r"(?:getting|loading|preparing|type|enter|search|start typing|please wait|checking)\b.{0,60}(?:\.\.\.|…)",
        r"(?:(?:please )?(?:note|notice|disclaimer)[:,]? ?)?(?:this |the |these )?(?:rush |full |audio"
        r" )?transcripts? (?:are|is|was|were|has been|may|below)"
        r"\b.{0,80}(?:machine|generated|edited|rush|created|provided|final form|errors|contractor|automat).{0,200}",
        r"your browser (?:does|is|doesn't).{3,120}|(?:please )?enable javascript.{0,120}|.{0,60}javascript"
        r" (?:is|to|must|in your).{0,120}",
        r"(?:sorry, )?(?:this|the) (?:video|audio|content|clip).{0,40}(?:unavailable|not available|can't be"
        r" played|cannot be played|not supported|has expired).{0,80}",
        r"(?:\w{2,8} )?(?:watch|listen|video|audio|podcast)(?: (?:here|now|live|more|full|the|to|above|below)){0,2}"
        r" ?[:|].{3,250}",
        r"(?:this |the )?(?:audio|article|story|translation|summary|voice|version).{0,40}\b(?:generated|automated"
        r"|read) (?:by|using|with) (?:ai|artificial|text|automated|an automated|a machine).{0,200}",
    ),
    Kind.CREDIT: (
        r"[(\[]?(?:additional |with )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|production"
        r"|produced|translated) (?:and \w+ )?by (?=(?-i:[A-Z])|our |staff|the ).{3,300}(?:;.{2,200})?[)\]]?\.?",
        r"[(\[]?with (?:additional )?(?:inputs?|reporting|files|agency inputs) (?:from|by) .{2,120}[)\]]?\.?"
        r"|[(\[]?(?:with )?(?:agency|agencies|wire) inputs?[)\]]?",
        r".{2,200}(?<!who) contributed (?:to (?:this|the) (?:report|story|article)|(?:additional )?reporting).{0,60}",
        r"\(?this (?:story|report|article|copy|interview) (?:has (?:not )?been|is|was) (?:edited"
        r"|auto-?generated|produced|first published|originally published|adapted|republished|syndicated"
        r"|translated|distributed)\b.{0,250}",
        r"(?:this (?:story|article|interview) (?:originally|first) appeared|originally published|first"
        r" published (?:on|in|by)).{3,120}",
        r"(?:our standards|the thomson reuters trust principles)\b ?:?.{0,80}",
    ),
    Kind.TOPICS: (r"this (?:entry|post|article) was (?:posted|filed|tagged|published) (?:in|under|on) .{2,250}",),
    Kind.NOTE: (
        r"[(\[]?(?:correction|clarification|corrections? and clarifications?|editors?'? note|editors?'s note"
        r"|note to readers|amendment|erratum|update)(?: \([^)]{2,40}\)|,? [\w .,]{2,30})? ?[:–—-] .{5,580}",
        r"(?:[•*] ?)?(?:the headline|this (?:article|story|report|post|headline|piece|page))\b.{0,80}\b(?:was"
        r"|were|has been|have been) (?:\w+ )?(?:amended|corrected|updated|clarified|changed|revised)\b.{0,450}",
        r"an earlier version of (?:this|the) (?:article|story|report|headline|post|piece|caption).{5,500}",
    ),
    Kind.COMMENTS: (
        r"(?:\d{1,4}|one|two|three) (?:thoughts?|responses?|comments?|replies) (?:on|to) .{2,200}",
        r".{2,40} (?:on|at) [^.]{0,60}\d[^.]{0,30}(?:said|says|wrote|commented):?",
        r"(?:this discussion is|comments are|commenting is|comments for this).{0,20}(?:closed|disabled|off"
        r"|moderated|no longer).{0,60}",
        r"comments? (?:have to be|must be|should be) .{2,240}|save my name,.{5,100}|your email address will not"
        r" be published.{0,80}",
        r"(?:be the first to|(?:please )?(?:log|sign) ?in to|you must be logged in to) ?(?:comment|reply|post"
        r"|leave|add|join).{0,80}",
    ),
    Kind.LEGAL: (
        r"(?:.{0,200}[ |·•(.,–—-])?(?:©|\(c\) ?\d{4}|copyright ?(?:©|\(c\))? ?\d{4}).{0,400}",
        r".{0,300}\ball rights (?:are )?reserved\b(?!\").{0,400}",
        r".{0,200}material.{0,40} may not be (?:published|reproduced|republished|rewritten|redistributed"
        r"|copied).{0,300}",
        r".{2,60} (?:is|are) not responsible for (?:the )?content.{0,120}",
        r".{0,120}\b(?:for informational purposes only|not (?:constitute|intended as|be construed as)"
        r" (?:investment|financial|legal) advice)\b.{0,400}",
        r"(?:market data|(?:all )?quotes|prices) (?:provided|delayed|are|is|reflect).{0,160}",
    ),
}
_CASED = {
    Kind.CAPTION: (rf".{{20,400}} (?:[a-z'-]{{3,20}}|[A-Z][a-z]{{2,5}}day)\. [A-Z][\w'-]* {_NAME}",),
    Kind.BYLINE: (
        rf"(?:[Bb]y|BY|From):? {_NAMES}(?:(?:,| \|| [-–—·]| for| of| in| at|/).{{0,80}})?(?: [A-Z]?[a-z]+){{0,4}}",
        rf"{_NAMES}(?:,| \|| [-–—·])? (?:[\w.'&-]+ ){{0,4}}{_POST}(?:,? (?:in|for|at|of)? ?[\w.'& -]{{2,40}})?",
        rf"{_NAMES}, (?:(?:[Tt]he )?[\w.'&-]+ ){{0,3}}(?:AP|Reuters|Press|News|Times|Post|Herald|Tribune"
        rf"|Associated Press)",
        rf"(?:Hosted|Presented|Reported|Written) by {_NAMES}",
    ),
}
_CASED_SENTENCES = {
    Kind.RELATED: (r"(?:Photo|Image|Picture) shows [A-Z].{3,300}",),
    Kind.CAPTION: (
        r".{3,500}[ .][A-Z]{2,12}(?: [A-Z][a-z]+)?/[A-Z][\w.' -]{2,40}(?:/File Photo)?(?: Purchase.{0,60}|,.{0,40})?",
        rf".{{3,500}}[(\[](?:[^()\[\]]{{0,60}}/ ?)?{_AGENCY}\b(?: |/|,|\)|\])[^()\[\]]{{0,60}}[)\]]?\.?",
        r".{3,500}[(\[][A-Z][\w.' -]{2,40} ?/ ?[A-Z][\w.,'& -]{2,60}[)\]]\.?",
        rf".{{3,500}} (?:\| ?)?{_AGENCY} ?/ ?[A-Z][\w.' -]{{2,50}}",
        r".{3,500}\.? ?\((?:[A-Z]{3,5}(?:[ -]?(?:TV|News|\d{1,2}))?|[A-Z][\w.' -]{2,30} (?:via|for|photo"
        r"|Photo)[\w .'/-]{2,40})\)",
        rf".{{3,500}}(?:[.!?)(\[|/] ?(?i:{_PICTURE}) (?:by|from)| (?i:photo|photograph|picture|illustration) by"
        rf"| (?:Photo|Photograph|Picture|Image) from) {_NAMES}(?:[,/] ?.{{2,60}})?[)\].]{{0,2}}",
        rf"{_NAME}'s {_NAME} (?:reports|has (?:more|the (?:story|latest|details)))"
        r"(?: (?:live|from|on)\b[^.!?]{0,120})?\.?",
        rf"{_NAME} ?/ ?(?:{_AGENCY}|[A-Z][\w.' -]{{2,40}})(?: via {_AGENCY}.{{0,20}})?",
    ),
    Kind.CREDIT: (rf"{_NAMES} (?:reported|reports|wrote) from [A-Z][^.;]{{2,60}}(?:[.,;].{{0,200}})?",),
}


def _compiled(table: Mapping[Kind, Iterable[str]], flags: int = 0) -> list[tuple[Kind, re.Pattern[str]]]:
    return [(kind, re.compile("|".join(f"(?:{one})" for one in several), flags)) for kind, several in table.items()]


_FOR_SENTENCES = _compiled(_SENTENCES, re.IGNORECASE) + _compiled(_CASED_SENTENCES)
_FOR_LINES = _FOR_SENTENCES + _compiled(_LABELS, re.IGNORECASE) + _compiled(_CASED)


def pattern_kind(line: str) -> Kind | None:
    """Return the kind of furniture whose pattern a whole line fits, None where none does; quote marks are straight."""
    patterns = _FOR_SENTENCES if ends_sentence(line) else _FOR_LINES
    return next((kind for kind, pattern in patterns if pattern.fullmatch(line)), None)
