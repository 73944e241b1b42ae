import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.cooperative.*;
import multilateral.data.*;
import multilateral.game.*;
import multilateral.notebook.*;
import multilateral.payoff.*;
import multilateral.solve.*;
