"""Everything that can be wrong with a seal is said in words."""

import pytest

from contractbeoordeling.domain.seal.check import SealFault
from contractbeoordeling.domain.seal.kept import KeptFault
from contractbeoordeling.wording.seals import FAULTS, seal_sentence


@pytest.mark.parametrize("code", [*SealFault, *KeptFault])
def test_every_fault_of_a_seal_is_a_sentence(code: SealFault | KeptFault) -> None:
    assert set(FAULTS) == {*SealFault, *KeptFault}
    said = seal_sentence("result.overall", code, "5", None)
    assert said.startswith("result.overall: ")
    assert "{" not in said
