"""What stands around an article on Arabic news pages: the phrases of their furniture, as data.

Sources: the Arabic translations of WordPress, Drupal, Disqus and of the themes that most Arabic news sites run
(the comment form, the share bar, the lists of related posts), the standing phrases of news agencies and of
press-release distributors, and the labels that content systems print before a date, a source and keywords.
Many Arabic sites leave their theme in English; those phrases stand here too. Phrases are compared folded and
without punctuation and digits, so one spelling of each is enough.
"""

from __future__ import annotations

LINKS_HEADINGS = (
    "أخبار ذات صلة", "مقالات ذات صلة", "مواضيع ذات صلة", "موضوعات ذات صلة", "مواد ذات صلة", "أخبار متعلقة",
    "مواضيع متعلقة", "مقالات متعلقة", "موضوعات متعلقة", "مقالات مشابهة", "أخبار مشابهة", "مواضيع مشابهة",
    "اقرأ أيضا", "اقرأ ايضا", "إقرأ أيضا", "واقرأ أيضا", "اقرأ المزيد", "إقرأ المزيد", "للمزيد", "المزيد",
    "شاهد أيضا", "تابع أيضا", "طالع أيضا", "طالع المزيد", "قد يهمك", "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا",
    "قد يعجبك ايضا", "ربما يهمك", "ربما يعجبك", "ربما يعجبك أيضا", "يمكنك أيضا قراءة", "المزيد من الأخبار",
    "مزيد من الأخبار", "المزيد من", "أخبار أخرى", "آخر الأخبار", "أحدث الأخبار", "الأكثر قراءة", "الأكثر مشاهدة",
    "الأكثر تداولا", "الأكثر شعبية", "الأكثر شيوعا", "اخترنا لك", "اخترنا لكم", "موصى به", "موصى لك", "نرشح لك",
    "مقترحات", "مختارات", "من الأرشيف", "في هذا الملف", "روابط ذات صلة", "ذات صلة", "المقال السابق", "المقال التالي",
    "الخبر السابق", "الخبر التالي", "الموضوع السابق", "الموضوع التالي", "المقالة السابقة", "المقالة التالية", "المزيد من المؤلف", "المزيد من الكاتب",
    "مرتبط", "شاهد الفيديو", "شاهد بالفيديو", "التالي", "السابق", "اقرأ في", "تصفح أيضا",
    "related", "related articles", "related posts", "related news", "read also", "read more", "see also",
    "more news", "most read", "you may also like", "you might also like", "recommended", "previous post",
    "next post", "previous article", "next article", "source link", "trending",
)  # fmt: skip

LINK_OPENINGS = (
    "اقرأ أيضا", "إقرأ أيضا", "واقرأ أيضا", "شاهد أيضا", "تابع أيضا", "طالع أيضا", "للمزيد اقرأ", "read also", "see also",
)  # fmt: skip
"""Headings of one link that often stand on the link's own line, without a colon."""

ADVERT_LINES = (
    "إعلان", "اعلان", "الإعلانات", "إعلانات", "إعلان ممول", "محتوى ممول", "محتوى مدفوع", "رعاية",
    "مساحة إعلانية", "advertisement", "advertisements", "sponsored", "ad", "ads", "promoted", "adsense",
)  # fmt: skip

COMMENT_HEADINGS = (
    "اترك تعليقا", "اترك تعليقك", "اترك رد", "اترك ردا", "إلغاء الرد", "اترك تعليقا إلغاء الرد", "أضف تعليق", "أضف تعليقا", "أضف تعليقك",
    "اضافة تعليق", "إضافة تعليق", "شارك برأيك", "شاركنا رأيك", "شاركنا برأيك", "التعليقات", "تعليقات القراء",
    "تعليقات الزوار", "تعليقات", "ترك الرد", "ترك الرد إلغاء الرد", "لا تعليقات", "لا توجد تعليقات", "لا يوجد تعليقات", "التعليقات مغلقة",
    "comments", "add comment", "add a comment", "leave a comment", "leave a reply", "post a comment",
    "no comments", "comments are closed", "cancel reply", "write a comment",
)  # fmt: skip

COMMENT_LINES = (
    "لن يتم نشر عنوان بريدك الإلكتروني", "الحقول الإلزامية مشار إليها بـ", "البريد الإلكتروني", "الموقع الإلكتروني",
    "الاسم", "التعليق", "إرسال التعليق", "أرسل التعليق", "نشر التعليق", "شاهد التعليقات", "عرض التعليقات",
    "احفظ اسمي والبريد الإلكتروني وموقع الويب في هذا المتصفح للمرة القادمة التي سأعلق فيها",
    "احفظ اسمي بريدي الإلكتروني والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي",
    "من فضلك ادخل تعليقك", "من فضلك ادخل اسمك هنا", "بريدك الإلكتروني", "أعلمني بمتابعة التعليقات بواسطة البريد الإلكتروني",
    "your email address will not be published", "name", "email", "website", "submit comment",
)  # fmt: skip
"""Fields of a comment form. Some are common words, so they count only as whole lines."""

SHARE_LINES = (
    "شارك", "شاركها", "مشاركة", "مشاركه", "نشر", "شارك الخبر", "شارك المقال", "شارك هذا المقال", "شارك هذا الموضوع",
    "شارك الموضوع", "انشر الخبر", "طباعة", "اطبع", "حفظ", "نسخ الرابط", "تم نسخ الرابط", "انسخ الرابط", "استمع",
    "استمع إلى المقال", "استمع للمقال", "حجم الخط", "تكبير الخط", "تصغير الخط", "العودة إلى أعلى", "العودة للأعلى",
    "أرسل لصديق", "أرسل إلى صديق", "إرسال", "الرئيسية", "القائمة", "بحث", "البحث", "ابحث", "اشترك", "اشترك الآن",
    "سجل الآن", "تسجيل الدخول", "متابعة", "تابعنا", "تابعونا", "تابعنا على", "تابعونا على", "قراءة دقائق",
    "وقت القراءة", "دقيقة قراءة", "دقائق قراءة", "دقيقة واحدة", "أقل من دقيقة", "مشاهدات", "مشاهدة", "قراءة",
    "share", "share this", "share this article", "share on", "print", "tweet", "copy link", "follow us", "save",
    "subscribe", "sign in", "log in", "login", "home", "menu", "search", "skip to content", "listen", "views",
    "min read", "minutes read", "back to top", "like this", "like", "loading", "تحميل", "جار التحميل", "الخبر",
    "المقال", "من نحن", "اتصل بنا", "اتصلوا بنا", "تواصل معنا", "هيئة التحرير", "أعلن معنا", "للإعلان معنا",
    "خريطة الموقع", "سياسة الخصوصية", "شروط الاستخدام", "الشروط والأحكام", "اتفاقية الاستخدام", "ميثاق الشرف",
    "النشرة البريدية", "القائمة البريدية", "النشرة الإخبارية", "ملفات تعريف الارتباط", "موافق", "قبول", "رفض",
    "أوافق", "أضف للمفضلة", "أضف إلى المفضلة", "معجب بهذه", "إعجاب", "إعجاب تحميل", "مشاركة الموضوع", "دقائق", "دقيقة", "تعليق", "about us", "contact us", "privacy policy", "terms of use", "accept",
    "terms and conditions", "cookies", "advertise with us", "newsletter",
)  # fmt: skip
"""Buttons and the links of a page's foot: whole lines of them, nothing else on them but numbers and networks."""

TRAIL_HEADS = ("الرئيسية", "الصفحة الرئيسية", "home")
"""What a trail of sections opens with: home, news, world."""

AGE_WORDS = (
    "منذ", "قبل", "ساعة", "ساعات", "ساعتين", "دقيقة", "دقائق", "دقيقتين", "يوم", "يومين", "أيام", "أسبوع",
    "أسبوعين", "أسابيع", "شهر", "شهرين", "أشهر", "سنة", "سنتين", "سنوات", "ثانية", "ثوان", "و", "نشر", "حدث", "آخر",
    "تحديث", "ago", "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "month",
)  # fmt: skip
"""Words of a line that says only how old the page was when it was copied."""

NETWORKS = (
    "فيسبوك", "الفيسبوك", "فيس بوك", "تويتر", "إكس", "منصة إكس", "واتساب", "واتس آب", "الواتساب", "تلغرام", "تليغرام",
    "تيليجرام", "تليجرام", "التلغرام", "إنستغرام", "انستغرام", "انستقرام", "إنستجرام", "انستجرام", "يوتيوب", "اليوتيوب",
    "لينكدإن", "لينكد إن", "لينكدان", "بينتيريست", "ماسنجر", "سناب شات", "سناب", "تيك توك", "نبض", "سكايب", "فايبر",
    "بريد إلكتروني", "البريد الإلكتروني", "عبر", "عبر البريد", "على", "و", "facebook", "twitter", "x", "whatsapp",
    "telegram", "instagram", "youtube", "linkedin", "pinterest", "messenger", "snapchat", "tiktok", "reddit",
    "tumblr", "skype", "viber", "email", "rss", "google", "news", "google news", "vk", "pocket", "threads",
)  # fmt: skip

INVITATION_OPENINGS = (
    "تابعوا آخر الأخبار", "تابع آخر الأخبار", "تابعونا على", "تابعنا على", "تابعونا عبر", "تابعنا عبر",
    "لمتابعة آخر الأخبار", "لمتابعة أهم الأخبار", "لمتابعة المزيد من الأخبار", "لمزيد من الأخبار",
    "للمزيد من الأخبار", "تابعوا قناتنا", "تابعوا صفحتنا", "تابع قناتنا", "تابع صفحتنا", "انضم إلى قناتنا",
    "انضموا إلى قناتنا", "انضم لقناتنا", "انضم إلى مجموعتنا", "انضم إلينا", "انضموا إلينا", "اشترك في قناتنا",
    "اشتركوا في قناتنا", "اشترك في النشرة", "اشترك في نشرتنا", "اشترك بالنشرة",
    "سجل في النشرة", "احصل على آخر الأخبار", "احصل على أهم الأخبار", "كن أول من يعلم", "حمل تطبيقنا",
    "حمل التطبيق", "حملوا تطبيقنا", "حمل تطبيق", "حمل الآن تطبيق", "نزل تطبيق", "نزل التطبيق", "تحميل تطبيق",
    "قم بتحميل تطبيق", "نستخدم ملفات تعريف الارتباط", "يستخدم هذا الموقع ملفات تعريف الارتباط",
    "يستخدم موقعنا ملفات تعريف الارتباط", "هذا الموقع يستخدم ملفات تعريف الارتباط", "باستخدامك هذا الموقع",
    "باستخدامك للموقع", "باستمرارك في تصفح", "اضغط هنا", "انقر هنا", "انقر للمشاركة", "النقر للمشاركة", "اضغط للمشاركة", "تابع أحدث الأخبار", "تابعوا أحدث الأخبار",
    "للاشتراك في خدمة", "للاشتراك في نشرة", "اشترك في نشرة", "اشترك في خدمة",
    "follow us on", "join our", "subscribe to our", "download the app", "download our app", "we use cookies",
    "this website uses cookies", "this site uses cookies", "click to share", "sign up for", "get the latest",
)  # fmt: skip
"""Openings of invitations: to follow, to join, to subscribe, to accept cookies."""

CLICK_PHRASES = ("اضغط هنا", "انقر هنا", "من هنا اضغط", "click here")
"""What ends an invitation that opens like a sentence."""

INVITATION_WORDS = 30
"""An invitation is a sentence or two. A longer paragraph that opens like one is kept as text."""

PUBLISHER_PHRASES = (
    "جميع الحقوق محفوظة", "جميع حقوق النشر محفوظة", "كل الحقوق محفوظة", "كافة الحقوق محفوظة",
    "حقوق النشر محفوظة", "حقوق الطبع والنشر محفوظة", "جميع الحقوق محفوظه", "all rights reserved",
    "مزود محتوى خارجي", "مزود محتوى من طرف ثالث", "طرف ثالث لتوفير المحتوى", "لا تقدم أي ضمانات أو تصريحات",
    "لا يعبر بالضرورة عن رأي", "لا تعبر بالضرورة عن رأي", "لا يعبر عن رأي الموقع", "لا تعبر عن رأي الموقع",
    "تعبر عن رأي كاتبها", "يعبر عن رأي كاتبه", "تعبر عن آراء كاتبها", "دون أدنى مسؤولية", "دون أي مسؤولية على الموقع",
    "نقل هذا الخبر من", "تم نشر هذا الخبر من", "هذا الخبر منقول من", "تنبيه هذا الخبر", "إخلاء مسؤولية",
    "إخلاء المسؤولية", "إخلاء طرف", "ترجمة آلية", "this article is provided by", "third party content provider",
    "third-party content provider", "makes no warranties",
)  # fmt: skip
"""Rights, disclaimers and disowned responsibility: anywhere in a line, if the line is not long."""

RIGHTS_PHRASES = (
    "جميع الحقوق محفوظة", "جميع حقوق النشر محفوظة", "كل الحقوق محفوظة", "كافة الحقوق محفوظة", "حقوق النشر محفوظة",
    "حقوق الطبع والنشر محفوظة", "الحقوق محفوظة", "حقوق النشر", "all rights reserved",
)  # fmt: skip
"""Those of the phrases above beside which the holder of the rights is named."""

OUTLET_NOUNS = (
    "صحيفة", "جريدة", "موقع", "وكالة", "شبكة", "قناة", "مؤسسة", "شركة", "مجموعة", "بوابة", "مجلة", "دار", "إذاعة", "راديو",
    "تلفزيون", "منصة",
)  # fmt: skip
"""What an outlet calls itself before its name."""

PUBLISHER_HEADINGS = (
    "نبذة عن", "لمحة عن", "عن الشركة", "حول الشركة", "عن شركة", "حول شركة", "عن المؤسسة", "عن مؤسسة", "عن مجموعة",
    "حول مجموعة", "عن الوكالة", "عن الموقع", "جهة الاتصال", "جهات الاتصال", "للتواصل الإعلامي", "الاتصال الإعلامي",
    "جهة الاتصال الإعلامية", "للاستفسارات الإعلامية", "للمزيد من المعلومات يرجى", "لمزيد من المعلومات يرجى",
    "about the company", "media contact", "contact information",
)  # fmt: skip
"""Headings of the paragraph in which whoever sends a press release speaks of itself."""

AUTHOR_HEADINGS = ("عن الكاتب", "عن الكاتبة", "نبذة عن الكاتب", "عن المؤلف", "about the author")
"""Headings of the box in which an author is introduced."""

PRAISE_PHRASES = (
    "توزيع البيانات الصحفية", "تداول بيانات صحفية", "نشر البيانات الصحفية", "بيانات صحفية في الوقت الفعلي",
    "خدمة البيانات الصحفية", "توزيع البيان الصحفي", "تعد الشركة من", "تأسست الشركة", "شركة رائدة", "شركة عالمية رائدة",
    "الشركة الرائدة", "مدرجة في البورصة", "يرجى زيارة", "press release distribution",
)  # fmt: skip
"""What such a paragraph says. Counts only after a publisher's heading or disclaimer."""

TAG_LABELS = (
    "كلمات دلالية", "الكلمات الدلالية", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات البحث", "كلمات دالة", "الوسوم", "وسوم",
    "وسم", "الأوسمة", "أوسمة", "تاغات", "تاجات", "القطاعات",
    "التصنيف", "التصنيفات", "تصنيفات", "الأقسام", "القسم", "أقسام", "tags", "keywords", "categories", "category",
    "filed under", "topics", "sectors",
)  # fmt: skip

SOURCE_LABELS = ("المصدر", "المصادر", "مصدر الخبر", "نقلا عن", "source", "via")
OUTLET_LABELS = ("الصحيفة", "الجريدة", "الناشر", "الوسيلة", "outlet", "publisher", "site")
BYLINE_LABELS = (
    "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "إعداد", "تحرير", "الكاتب", "الكاتبة", "المحرر", "المحررة", "مراسل", "تقرير",
    "ترجمة", "متابعة", "تصوير", "by", "author", "written by", "reporter",
)  # fmt: skip
PEN_WORDS = ("بقلم", "بواسطة")
"""What stands before an author without a colon."""

TITLE_LABELS = ("العنوان", "عنوان", "عنوان الخبر", "title", "headline")
ADDRESS_LABELS = ("الرابط", "رابط", "رابط الخبر", "رابط المقال", "link", "url", "address")
PUBLISHED_LABELS = (
    "نشر بتاريخ", "نشرت بتاريخ", "نشرت في", "نشر في", "نشر", "تاريخ النشر", "تاريخ", "التاريخ", "تاريخ الخبر", "تاريخ المقال",
    "تم النشر", "تم النشر في", "تم النشر بتاريخ", "أضيف في", "أضيف بتاريخ", "آخر تحديث", "تحديث", "تم التحديث",
    "حدث في", "date", "published", "published on", "posted on", "posted", "updated", "last updated", "last update",
)  # fmt: skip

CREDITS = (
    "afp", "ap", "reuters", "epa", "getty images", "getty", "anadolu", "shutterstock", "رويترز", "الفرنسية",
    "أ ف ب", "أ ب", "د ب أ", "فرانس برس", "أسوشيتد برس", "الأناضول", "غيتي", "غيتي إيميجز", "أرشيف", "أرشيفية",
    "صورة أرشيفية", "صورة تعبيرية", "النهاية", "انتهى", "تعبيرية", "مواقع التواصل", "وكالات", "متابعات", "الإنترنت", "انترنت",
)  # fmt: skip
"""Who a photograph is by: whole lines, alone or after a copyright sign."""

NAMELESS_SOURCES = (
    "وكالات", "الوكالات", "وكالات الأنباء", "متابعات", "مواقع", "مواقع إلكترونية", "مواقع التواصل", "صحف", "الصحافة",
    "وسائل إعلام", "خاص", "الإنترنت", "رصد", "agencies",
)  # fmt: skip
"""What stands after "source" and names nobody."""

DATE_WORDS = (
    "يوم", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الساعة", "بتوقيت",
    "غرينتش", "جرينتش", "غرينيتش", "مكة", "المكرمة", "القاهرة", "القدس", "بغداد", "أبوظبي", "دبي", "الدوحة", "بيروت",
    "دمشق", "الرياض", "السعودية", "صباحا", "مساء", "ظهرا", "عصرا", "ص", "م", "هـ", "الموافق", "من", "في", "عند", "على",
    "am", "pm", "gmt", "utc", "ist", "gst", "t", "z", "محليا", "المحلي", "التوقيت", "بالتوقيت", "و",
)  # fmt: skip
"""Words that may stand beside the figures of a line that says nothing but when."""
