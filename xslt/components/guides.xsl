<?xml version="1.0" encoding="utf-8"?>
<!-- The guides there are: mode="title" of <guide> names one; the template "guides" lists them all. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="guide" mode="title">
    <xsl:choose>
      <xsl:when test=". = 'joining'">Joining as a provider</xsl:when>
      <xsl:when test=". = 'provider'">For providers</xsl:when>
      <xsl:when test=". = 'broker'">For brokers</xsl:when>
      <xsl:when test=". = 'evaluator'">For evaluators</xsl:when>
      <xsl:when test=". = 'approver'">For approvers and panel members</xsl:when>
      <xsl:when test=". = 'contracts'">For contract managers</xsl:when>
      <xsl:when test=". = 'procurement'">For procurement officers</xsl:when>
      <xsl:when test=". = 'finance'">For finance</xsl:when>
      <xsl:when test=". = 'auditor'">For auditors</xsl:when>
      <xsl:when test=". = 'administrator'">For administrators</xsl:when>
      <xsl:when test=". = 'family'">For families</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="guides">
    <ul class="govuk-list govuk-list--spaced">
      <li><a class="govuk-link" href="/help/joining">Joining as a provider</a><br/>How a provider comes in, what it needs and what happens then.</li>
      <li><a class="govuk-link" href="/help/provider">For providers</a><br/>Keep your places up to date, bid, accept agreements.</li>
      <li><a class="govuk-link" href="/help/broker">For brokers</a><br/>Draft a referral, put it out, award.</li>
      <li><a class="govuk-link" href="/help/evaluator">For evaluators</a><br/>Mark written answers, alone and then together.</li>
      <li><a class="govuk-link" href="/help/approver">For approvers and panel members</a><br/>Decide on awards above a broker’s delegation.</li>
      <li><a class="govuk-link" href="/help/contracts">For contract managers</a><br/>Agreements from issue to end.</li>
      <li><a class="govuk-link" href="/help/procurement">For procurement officers</a><br/>The system, applications, notices.</li>
      <li><a class="govuk-link" href="/help/finance">For finance</a><br/>What is committed, and to whom.</li>
      <li><a class="govuk-link" href="/help/auditor">For auditors</a><br/>Read everything, change nothing.</li>
      <li><a class="govuk-link" href="/help/administrator">For administrators</a><br/>People, roles, messages.</li>
      <li><a class="govuk-link" href="/help/family">For families</a><br/>What choosing means.</li>
    </ul>
  </xsl:template>

</xsl:stylesheet>
