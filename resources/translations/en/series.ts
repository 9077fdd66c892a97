<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>CancelPanel</name>
    <message numerus="yes">
      <source>Cancel %n visits</source>
      <translation>
        <numerusform>Cancel %n visit</numerusform>
        <numerusform>Cancel %n visits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Cancelled %n visits: {name}</source>
      <translation>
        <numerusform>Cancelled %n visit: {name}</numerusform>
        <numerusform>Cancelled %n visits: {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ChangePanel</name>
    <message numerus="yes">
      <source>Move %n visits</source>
      <translation>
        <numerusform>Move %n visit</numerusform>
        <numerusform>Move %n visits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved %n visits: {name}</source>
      <translation>
        <numerusform>Moved %n visit: {name}</numerusform>
        <numerusform>Moved %n visits: {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LinesPanel</name>
    <message numerus="yes">
      <source>Book %n visits</source>
      <translation>
        <numerusform>Book %n visit</numerusform>
        <numerusform>Book %n visits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Booked %n visits: {name}, until {day}</source>
      <translation>
        <numerusform>Booked %n visit: {name}, {day}</numerusform>
        <numerusform>Booked %n visits: {name}, until {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n left out</numerusform>
        <numerusform>%n left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them cannot stand as it is</source>
      <translation>
        <numerusform>%n of them cannot stand as it is</numerusform>
        <numerusform>%n of them cannot stand as they are</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SeriesOffers</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n visits left, the last on {day}</source>
      <translation>
        <numerusform>%n visit left, on {day}</numerusform>
        <numerusform>%n visits left, the last on {day}</numerusform>
      </translation>
    </message>
  </context>
</TS>
