// # First steps
//
// Who the actors are, what they have, and how to ask for a share of it. Two minutes.

import multilateral.actor.*;
import multilateral.cooperative.*;
import multilateral.data.*;
import multilateral.game.*;
import multilateral.notebook.*;

// ## Actors and their figures
//
// Actors have an id, a name and a kind. Figures carry a unit; a figure that nobody knows is missing,
// not zero.

ActorSet members = UnitedNations.members();
ActorSet five = UnitedNations.permanentMembers();
Quantities scale = UnitedNations.scale(2025);

Chart.bars("The five permanent members' shares of the budget, 2025–27, per cent").
    bar("share", five, scale)

// What they pay together, in per cent:

scale.forActors(five).total()

// ## A game, and what is fair in it
//
// Three towns on a river may build one water plant together instead of one each. Alone, a plant costs
// 6, 5 and 4; two that join save 2 or 3, and all three save 6. A coalition is a bit mask: bit 0 is the
// first town, so the entries below are the savings of nobody, Upper, Middle, both, Lower, and so on.

ActorSet towns = ActorSet.of("Upper", "Middle", "Lower");
CoalitionalGame savings = CoalitionalGame.table(towns, 0, 0, 0, 3, 0, 2, 2, 6);

// The Shapley value gives each town the average of what it adds to those who joined before it, over
// all orders of joining. It shares the whole saving:

Quantities fair = ShapleyValue.of(savings);
Table.of(towns).
    column("Cost alone", 0, 6, 5, 4).
    column("Its share of the saving", fair, 2).
    captioned("What each town saves, millions")

fair.total()
