// # First steps
//
// Who the actors are, what they have, and how to ask for a share of it. Two minutes.

import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.data.*;
import multilateral.notebook.*;

// ## Actors and their figures
//
// Actors have an id, a name and a kind. Figures carry a unit; a figure that nobody knows is missing,
// not zero.

ActorSet members = UnitedNations.members();
ActorSet five = UnitedNations.permanentMembers();
Quantities scale = UnitedNations.scale(2025);

Chart.bars("The five permanent members' shares of the budget, 2025–27, per cent").bar("share", five, scale)

// What they pay together, in per cent:

scale.forActors(five).total()
