"""All notes and replies as one file, for other programs and for the archive."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from coverage.core.exports.annotated_csv import annotated_csv
from coverage.core.exports.web_annotation import MEDIA_TYPE, annotation_collection
from coverage.selectors.annotated import annotated_notes, count_annotated
from coverage.views.access import ANNOTATE, needs

TYPES = {"csv": "text/csv; charset=utf-8", "jsonld": MEDIA_TYPE}


@require_safe
@needs(ANNOTATE)
def annotations_file(request: HttpRequest, ending: str) -> HttpResponse:
    """Every note that stands with its replies: W3C Web Annotations (`jsonld`) or a sheet (`csv`)."""
    if ending not in TYPES:
        raise Http404
    notes = annotated_notes(request.build_absolute_uri("/").removesuffix("/"))
    if ending == "csv":
        pieces = annotated_csv(notes)
    else:
        address = request.build_absolute_uri(reverse("annotations_file", args=[ending]))
        pieces = annotation_collection(notes, address=address, label=_("Editors' notes"), total=count_annotated())
    # An asynchronous server would gather a stream of rows in memory all the same.
    response = HttpResponse(b"".join(pieces), content_type=TYPES[ending])
    response["Content-Disposition"] = f'attachment; filename="farq-annotations.{ending}"'
    return response
