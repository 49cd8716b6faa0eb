"""Studies, degrees, theses, courses, assistantships."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from rdflib import URIRef

from cvgraph.cv.dates import Moment, When
from cvgraph.cv.model import Education
from cvgraph.graph.describe import describe
from cvgraph.graph.vocabulary import CVG, SCHEMA
from cvgraph.identity.model import Entities

Ask = Callable[[str], list[tuple[str, ...]]]


STUDY = "cv:study-2018-analytical-university"


def test_a_study_is_a_role_and_a_membership_in_time(ask: Ask) -> None:
    query = f"""SELECT ?start ?end ?edtf ?first ?last {{ {STUDY} a cvg:Study, schema:Role, org:Membership ;
                cvg:heldBy cv:me ; cvg:heldAt cv:analytical-university ; org:member cv:me ; schema:startDate ?start ;
                schema:endDate ?end ; cvg:edtf ?edtf ; cvg:notBefore ?first ; cvg:notAfter ?last }}"""
    assert ask(query) == [("2018-08", "2020-05", "2018-08/2020-05", "2018-08-01", "2020-05-31")]


def test_a_degree_says_what_it_is_and_who_gave_it(ask: Ask) -> None:
    query = f"""SELECT ?c ?f ?by {{ {STUDY} cvg:degree ?d . cv:me schema:hasCredential ?d .
                ?d schema:credentialCategory ?c ; cvg:field ?f ; schema:recognizedBy ?by }}"""
    assert ask(query) == [("PhD", "Mathematics", "cv:analytical-university")]


def test_a_grade_keeps_its_scale(ask: Ask) -> None:
    query = (
        f"SELECT ?g ?v ?s {{ {STUDY} cvg:grade ?g ; cvg:gradeValue ?v ; cvg:gradeScale ?s ; cvg:gradeIsCurrent true }}"
    )
    assert ask(query) == [("3.9/4", "3.9", "4")]


def test_a_thesis_is_no_publication(ask: Ask) -> None:
    query = f"""SELECT ?t ?a {{ {STUDY} cvg:thesis ?t .
                ?t a schema:Thesis, bibo:Thesis ; schema:author cv:me ; cvg:advisor ?a }}"""
    assert ask(query) == [("cv:thesis-2018-analytical-university", "cv:charles-van-babbage")]
    assert ask("SELECT ?t { ?t a schema:Thesis, cvg:Publication }") == []
    assert ask("SELECT ?s { ?t a schema:Thesis ; schema:sameAs ?s }") == [("https://arxiv.org/abs/1905.00001",)]


def test_one_course_taken_and_assisted_is_one_course_with_two_terms(ask: Ask) -> None:
    assert len(ask("SELECT ?c { ?c a schema:Course ; schema:courseCode 'AE 1' }")) == 1
    query = """SELECT ?how ?term ?edtf { cv:me ?how ?i .
               ?i a schema:CourseInstance ; cvg:termAsPrinted ?term ; cvg:edtf ?edtf }"""
    assert ask(query) == [("cvg:assistedCourse", "Fall 2019", "2019-23"), ("cvg:tookCourse", "Fall 2018", "2018-23")]


def test_a_course_that_was_taught_needs_no_study(ask: Ask) -> None:
    assert ask("SELECT ?n { cv:me cvg:taughtCourse ?i . ?c schema:hasCourseInstance ?i ; schema:name ?n }") == [
        ("Looms",)
    ]


def test_the_months_of_a_term_are_an_inference(ask: Ask) -> None:
    query = "SELECT ?b { GRAPH cv:graph-inferred { cv:course-ae-1-taken cvg:notBefore ?b } }"
    assert ask(query) == [("2018-08-01",)]
    query = "SELECT ?i { GRAPH cv:graph-provenance { ?i a cvg:Inference ; cvg:about cv:course-ae-1-taken } }"
    assert ask(query) == [("cv:inference-term-course-ae-1-taken",)]


def test_an_assistantship_is_work_for_a_project_during_a_study(ask: Ask) -> None:
    query = "SELECT ?s ?n { ?a a cvg:Assistantship, org:Membership ; cvg:during ?s ; cvg:project/schema:name ?n }"
    assert ask(query) == [(STUDY, "Notes on the Engine")]


def test_who_finished_is_an_alumna(ask: Ask) -> None:
    assert ask("SELECT ?s { cv:me schema:alumniOf ?s }") == [("cv:analytical-university",)]


def test_a_single_date_of_a_study_is_its_end(ada: Entities) -> None:
    study = next(fact for fact in ada.cv.facts if isinstance(fact, Education))
    year = Moment(2020)
    degree = dataclasses.replace(study, when=When("2020", year, year))
    cv = dataclasses.replace(ada.cv, facts=(degree,))
    graph = describe(dataclasses.replace(ada, cv=cv, iris={**ada.iris, degree: ada.iris[study]}))
    node = URIRef(ada.iris[study])
    assert str(graph.stated.value(node, SCHEMA.endDate)) == "2020"
    assert graph.stated.value(node, SCHEMA.startDate) is None
    assert str(graph.stated.value(node, CVG.notBefore)) == "2020-01-01"
