import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.data.*;
import multilateral.solve.*;
import multilateral.notebook.*;
