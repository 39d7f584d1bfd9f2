<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Outbox</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Outbox</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <h1 class="govuk-heading-l"><xsl:call-template name="count"><xsl:with-param name="of" select="list/count"/><xsl:with-param name="one">message</xsl:with-param><xsl:with-param name="many">messages</xsl:with-param></xsl:call-template></h1>
    </div>
    <div class="dps-split">
      <div>
        <xsl:apply-templates select="list" mode="filter">
          <xsl:with-param name="fields">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="text">Words</label>
              <input class="govuk-input" id="text" name="text" type="text" value="{list/filter[name = 'text']/value}"/>
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="state">State</label>
              <select class="govuk-select" id="state" name="state">
                <option value="">All</option>
                <option value="waiting"><xsl:if test="list/filter[name = 'state']/option[value = 'waiting' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Waiting</option>
                <option value="sent"><xsl:if test="list/filter[name = 'state']/option[value = 'sent' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Sent</option>
                <option value="failed"><xsl:if test="list/filter[name = 'state']/option[value = 'failed' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Failed</option>
                <option value="none"><xsl:if test="list/filter[name = 'state']/option[value = 'none' and on = 1]"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>Not mailed</option>
                </select>
            </div>
          </xsl:with-param>
        </xsl:apply-templates>
      </div>
      <div>
        <xsl:choose>
          <xsl:when test="list/row">
            <xsl:call-template name="table">
              <xsl:with-param name="id">rows</xsl:with-param>
              <xsl:with-param name="caption">Outbox</xsl:with-param>
              <xsl:with-param name="look">hidden</xsl:with-param>
              <xsl:with-param name="wide" select="1"/>
              <xsl:with-param name="head"><tr><th scope="col">To</th><th scope="col">Message</th><th scope="col">State</th></tr></xsl:with-param>
              <xsl:with-param name="body">
                <xsl:for-each select="list/row">
                  <tr>
                    <th scope="row"><xsl:value-of select="recipient"/><br/><span class="dps-quiet"><xsl:value-of select="email"/></span></th>
                    <td><details class="govuk-details govuk-!-margin-bottom-0"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><xsl:value-of select="subject"/></span></summary><div class="govuk-details__text"><xsl:apply-templates select="body" mode="prose"/></div></details></td>
                    <td><xsl:value-of select="state"/><br/><span class="dps-quiet"><xsl:value-of select="due_at/@text"/></span></td>
                  </tr>
                </xsl:for-each>
              </xsl:with-param>
            </xsl:call-template>
            <xsl:apply-templates select="list" mode="pages"/>
            <p class="govuk-body dps-small"><a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="list" mode="address"/>as=csv</xsl:attribute>Download this list (CSV)</a></p>
          </xsl:when>
          <xsl:when test="list/filter/option[on = 1] or list/filter/value[string(.)]">
            <p class="govuk-body">Nothing fits this filter.</p>
            <xsl:apply-templates select="list" mode="empty"/>
          </xsl:when>
          <xsl:otherwise><p class="govuk-body">No message has been written yet. Each event that somebody waits for writes one; sending them comes with a mail relay.</p></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
