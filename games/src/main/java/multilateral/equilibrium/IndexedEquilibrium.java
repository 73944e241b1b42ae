package multilateral.equilibrium;

import multilateral.game.MixedProfile;

/** An equilibrium with its index, 0 if it is not regular. */
record IndexedEquilibrium(MixedProfile profile, int index) {}
