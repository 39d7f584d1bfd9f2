<?xml version="1.0" encoding="utf-8"?>
<!-- One pass or fail question, with its document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="answer/name"/></xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/applications/<xsl:value-of select="answer/application"/></xsl:with-param>
      <xsl:with-param name="label">Back to the application</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption"><xsl:value-of select="answer/name"/>, <xsl:choose>
        <xsl:when test="answer/level = 'provider'">for your whole organisation</xsl:when>
        <xsl:otherwise><xsl:value-of select="answer/establishment_name"/></xsl:otherwise>
      </xsl:choose></span>
      <h1 class="govuk-heading-l"><xsl:value-of select="answer/question"/></h1>
      <xsl:if test="answer/run_out = 1 and form">
        <xsl:call-template name="warning"><xsl:with-param name="text">Your <xsl:value-of select="answer/evidence_kind"/> ran out on <xsl:value-of select="answer/expires_on/@text"/>. Give the one that replaced it.</xsl:with-param></xsl:call-template>
      </xsl:if>
      <xsl:if test="answer/gap = 'undated' and form">
        <xsl:call-template name="warning"><xsl:with-param name="text">Your <xsl:value-of select="answer/evidence_kind"/> does not say when it runs out, so it does not count yet. <a class="govuk-link" href="/evidence/{answer/evidence}/replace">Give it again with that day</a>.</xsl:with-param></xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="answer/guidance" mode="prose"/>
      <xsl:if test="answer/justification">
        <xsl:call-template name="details">
          <xsl:with-param name="summary">Why we ask</xsl:with-param>
          <xsl:with-param name="body"><p><xsl:value-of select="answer/justification"/></p></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="answer[verdict]" mode="verdict"/>
      <xsl:choose>
        <xsl:when test="form"><xsl:apply-templates select="form" mode="asked"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="answer" mode="said"/></xsl:otherwise>
      </xsl:choose>
    </div></div>
  </xsl:template>

  <xsl:template match="form" mode="asked">
    <form method="post" action="{@action}" novalidate="novalidate">
      <xsl:copy-of select="@enctype"/>
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:choose>
        <xsl:when test="field[@name = 'says']">
          <xsl:apply-templates select="field[@name = 'says']"><xsl:with-param name="size">m</xsl:with-param></xsl:apply-templates>
          <xsl:apply-templates select="field[@name = 'evidence']" mode="section"/>
          <h2 class="govuk-heading-m">If you answer no</h2>
          <xsl:if test="field[@name = 'happened_on']">
            <p class="govuk-body">What happened more than <xsl:value-of select="/page/answer/lookback"/> years ago does not count against you.</p>
          </xsl:if>
          <xsl:apply-templates select="field[@name = 'text' or @name = 'happened_on' or @name = 'cleansing']"/>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="field[@name = 'text']"><xsl:with-param name="size">m</xsl:with-param></xsl:apply-templates></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="." mode="buttons">
        <xsl:with-param name="beside"><a class="govuk-link" href="/applications/{/page/answer/application}">Back without saving</a></xsl:with-param>
      </xsl:apply-templates>
    </form>
  </xsl:template>

  <!-- What we hold is offered first; a new document is a fold, open if there is nothing else. -->
  <xsl:template match="field[@name = 'evidence']" mode="section">
    <xsl:variable name="held" select="option[@value != 'new' and @value != 'none']"/>
    <xsl:variable name="new" select="../field[@name = 'kind' or @name = 'detail' or @name = 'file' or @name = 'issued_on' or @name = 'expires_on']"/>
    <h2 class="govuk-heading-m">If you answer yes: the document</h2>
    <xsl:if test="$held"><xsl:apply-templates select="."/></xsl:if>
    <xsl:call-template name="details">
      <xsl:with-param name="open" select="not($held) or $new/error or $new[@name != 'kind']/value[string(.)] or option[@value = 'new'][@checked]"/>
      <xsl:with-param name="summary">Give a new document</xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="$new"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What is needed follows from the answer, so nothing here is called optional. -->
  <xsl:template match="field" mode="label"><xsl:value-of select="label"/></xsl:template>

  <!-- What was sent, and what was decided on it. -->
  <xsl:template match="answer" mode="said">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">You said</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="says = 'yes'"><p class="govuk-body">Yes</p></xsl:when>
            <xsl:when test="says = 'no'"><p class="govuk-body">No</p></xsl:when>
            <xsl:when test="says"><p class="govuk-body">It does not apply</p></xsl:when>
          </xsl:choose>
          <xsl:apply-templates select="text" mode="prose"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="happened_on">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Happened</xsl:with-param>
          <xsl:with-param name="value" select="string(happened_on/@text)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="cleansing">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Done since</xsl:with-param>
          <xsl:with-param name="value"><xsl:apply-templates select="cleansing" mode="prose"/></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="evidence">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Document</xsl:with-param>
          <xsl:with-param name="value"><a class="govuk-link" href="/evidence/{evidence}"><xsl:value-of select="evidence_kind"/></a><xsl:if test="evidence_detail">, <xsl:value-of select="evidence_detail"/></xsl:if></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="answer" mode="verdict">
    <xsl:call-template name="inset">
      <xsl:with-param name="text">
        <strong><xsl:choose>
          <xsl:when test="verdict = 'pass'">Passed.</xsl:when>
          <xsl:when test="verdict = 'fail'">Failed.</xsl:when>
          <xsl:otherwise>Not counted.</xsl:otherwise>
        </xsl:choose></strong>
        <xsl:text> </xsl:text><xsl:value-of select="verdict_reason"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
