"""What is stored. Constraints stand in the database: a span lies in its article, low <= high, nothing twice."""

from coverage.models.annotation import Annotation, Explanation
from coverage.models.api_token import ApiToken
from coverage.models.audit import AuditEntry, Happening
from coverage.models.claim import Claim, Fact, Verdict
from coverage.models.decision import Decision, Deed
from coverage.models.desk import DeskChange, DeskEntry, DeskState
from coverage.models.discrepancy import Discrepancy
from coverage.models.fault import JobFault
from coverage.models.feed import Feed
from coverage.models.note_template import NoteTemplate
from coverage.models.placement import Move, Placement
from coverage.models.posting import Posting
from coverage.models.preview import Preview, PreviewState
from coverage.models.saved_search import SavedSearch
from coverage.models.stand import Stand
from coverage.models.story import Article, Outlet, Source, Story, Version
from coverage.models.tally import Tally
from coverage.models.thread import Notice, NoticeKind, Reply
from coverage.models.touch import Touch
from coverage.models.upload import FileState, PartState, Stage, Upload, UploadFile, UploadPart

__all__ = [
    "Annotation",
    "ApiToken",
    "Article",
    "AuditEntry",
    "Claim",
    "Decision",
    "Deed",
    "DeskChange",
    "DeskEntry",
    "DeskState",
    "Discrepancy",
    "Explanation",
    "Fact",
    "Feed",
    "FileState",
    "Happening",
    "JobFault",
    "Move",
    "NoteTemplate",
    "Notice",
    "NoticeKind",
    "Outlet",
    "PartState",
    "Placement",
    "Posting",
    "Preview",
    "PreviewState",
    "Reply",
    "SavedSearch",
    "Source",
    "Stage",
    "Stand",
    "Story",
    "Tally",
    "Touch",
    "Upload",
    "UploadFile",
    "UploadPart",
    "Verdict",
    "Version",
]
