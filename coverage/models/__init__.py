"""What is stored. Constraints stand in the database: a span lies in its article, low <= high, nothing twice."""

from coverage.models.annotation import Annotation, Explanation
from coverage.models.api_token import ApiToken
from coverage.models.claim import Claim, Fact, Verdict
from coverage.models.decision import Decision, Deed
from coverage.models.placement import Move, Placement
from coverage.models.posting import Posting
from coverage.models.preview import Preview, PreviewState
from coverage.models.saved_search import SavedSearch
from coverage.models.story import Article, Outlet, Source, Story, Version
from coverage.models.upload import FileState, Upload, UploadFile

__all__ = [
    "Annotation",
    "ApiToken",
    "Article",
    "Claim",
    "Decision",
    "Deed",
    "Explanation",
    "Fact",
    "FileState",
    "Move",
    "Outlet",
    "Placement",
    "Posting",
    "Preview",
    "PreviewState",
    "SavedSearch",
    "Source",
    "Story",
    "Upload",
    "UploadFile",
    "Verdict",
    "Version",
]
