int one = 1;
/set feedback concise
