/** A file in the form of the USPTO's trademark XML, invented: two registrations, an application, and a registration without its day. */
export const dailyXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE trademark-applications-daily [
<!-- the applicant's <elements> -->
<!ELEMENT trademark-applications-daily (application-information)>
]>
<trademark-applications-daily>
<application-information><file-segments><action-keys>
<case-file>
  <serial-number>90000001</serial-number>
  <registration-number>0700001</registration-number>
  <case-file-header>
    <registration-date>20130402</registration-date><status-code>800</status-code><status-date>20230401</status-date>
    <mark-identification>LIN &amp; <![CDATA[<TEA>]]></mark-identification><mark-drawing-code>4000</mark-drawing-code>
    <cancellation-pending-in>T</cancellation-pending-in><opposition-pending-in>F</opposition-pending-in>
    <renewal-date>20230402</renewal-date>
  </case-file-header>
  <foreign-applications><foreign-application><registration-number>1</registration-number></foreign-application></foreign-applications>
  <classifications>
    <classification><international-code>030</international-code><status-code>6</status-code></classification>
    <classification><international-code>032</international-code><status-code>2</status-code></classification>
  </classifications>
  <case-file-owners>
    <case-file-owner><party-type>31</party-type><party-name>LIN TEA &amp; SONS LLC</party-name></case-file-owner>
    <case-file-owner><party-type>30</party-type><party-name>OLD LEAF INC.</party-name></case-file-owner>
  </case-file-owners>
</case-file>
<case-file>
  <serial-number>90000002</serial-number>
  <registration-number>0000000</registration-number>
  <case-file-header><status-code>630</status-code><mark-identification>NOT YET</mark-identification></case-file-header>
</case-file>
<case-file>
  <serial-number>80000004</serial-number>
  <registration-number>0700004</registration-number>
  <case-file-header>
    <registration-date>20100105</registration-date><status-code>710</status-code><status-date>20200807</status-date>
    <mark-identification>A DRAWING</mark-identification><mark-drawing-code>2000</mark-drawing-code>
  </case-file-header>
  <case-file-owners><case-file-owner><party-type>30</party-type><party-name>Gone Ltd</party-name></case-file-owner></case-file-owners>
</case-file>
<case-file>
  <serial-number>90000003</serial-number>
  <registration-number>7000003</registration-number>
  <case-file-header><registration-date>20130230</registration-date><status-code>700</status-code></case-file-header>
</case-file>
</action-keys></file-segments></application-information>
</trademark-applications-daily>
`;
