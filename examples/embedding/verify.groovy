String log = new File(basedir, "build.log").getText("UTF-8")
[
    "nested cost: {A=33.0, B=83.0, C=183.0} million USD",
    "talmud: {A=50.0, B=75.0, C=75.0} million USD",
    "China pays 20.004 %"
].each { line -> assert log.contains(line) : "the consumer did not print: " + line }
return true
