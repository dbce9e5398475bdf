"""What is wrong in the file by which an organisation sets settings for everybody on a machine."""

from contractbeoordeling.settings import PolicyProblem
from contractbeoordeling.wording.i18n import mark, tr

PROBLEMS = {
    "unreadable": mark("het bestand kan niet gelezen worden ({about})"),
    "not_json": mark("het bestand is geen geldige JSON; niets eruit geldt"),
    "part_unknown": mark("'{about}' is onbekend; gebruik 'defaults' en 'fixed'"),
    "part_wrong": mark("bij '{about}' horen instellingen tussen accolades"),
    "setting_unknown": mark("de instelling '{about}' is onbekend of kan niet voor iedereen worden ingesteld"),
    "value_wrong": mark("de instelling '{about}' heeft een waarde die niet kan"),
}


def problem_sentence(problem: PolicyProblem) -> str:
    """What has no effect, and why."""
    return tr(PROBLEMS[problem.code]).format(about=problem.about)
